package org.contrappel.script.reading;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.contrappel.script.Language;
import org.contrappel.script.Sentence;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads sentences: one mapping of languages, or a list of such mappings. */
final class SentenceReading {
  static final int LONGEST = 300;
  private static final Set<String> LANGUAGES = languages();

  private final Set<String> facts;
  private final Faults faults;

  SentenceReading(Set<String> facts, Faults faults) {
    this.facts = facts;
    this.faults = faults;
  }

  List<Sentence> read(Node node) {
    if (node instanceof SequenceNode several) {
      if (several.getValue().isEmpty()) {
        faults.at(node, "Nothing is said here.", "Write a sentence, or take the field out.");
      }
      return several.getValue().stream().map(this::one).toList();
    }
    return List.of(one(node));
  }

  Sentence one(Node node) {
    Fields fields = Fields.of(node, "A sentence", LANGUAGES, faults);
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String word = language.name().toLowerCase(Locale.ROOT);
      String text = fields.required(word, "Write the sentence in every language: " + LANGUAGES + ".");
      fields.get(word).ifPresent(there -> check(there, text));
      texts.put(language, text);
    }
    return new Sentence(texts);
  }

  private void check(Node node, String text) {
    if (text.length() > LONGEST) {
      faults.at(node, "This sentence has " + text.length() + " characters.",
          "Keep each under " + LONGEST + "; make two sentences of it.");
    }
    Matcher placeholder = Sentence.PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      String fact = placeholder.group(1);
      if (!facts.contains(fact)) {
        faults.at(node, "No fact is called \"" + fact + "\".", "Name it under \"facts\", or use one of " + facts + ".");
      }
    }
    String rest = placeholder.reset().replaceAll("");
    if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      faults.at(node, "There is a brace that belongs to no placeholder.",
          "Write {fact}, in lower case, without spaces.");
    }
    if (rest.chars().anyMatch(Character::isISOControl)) {
      faults.at(node, "There is a control character in this sentence.", "Write each sentence on one line.");
    }
  }

  private static Set<String> languages() {
    Set<String> words = new LinkedHashSet<>();
    for (Language language : Language.values()) {
      words.add(language.name().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
