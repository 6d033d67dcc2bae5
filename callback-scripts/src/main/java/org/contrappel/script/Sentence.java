package org.contrappel.script;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence in every language, with {@code {fact}} placeholders.
 *
 * @param texts one text per language, none missing
 */
public record Sentence(Map<Language, String> texts) {
  /** A placeholder: the fact's name in braces. */
  public static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

  public Sentence {
    texts = Map.copyOf(texts);
  }

  /** Several sentences with their facts. One that was nothing but an empty fact is not said at all. */
  static List<Utterance> filled(List<Sentence> sentences, Language language, Map<String, String> facts) {
    return sentences.stream()
        .map(sentence -> sentence.filled(language, facts))
        .filter(utterance -> !utterance.text().isBlank())
        .toList();
  }

  /** The sentence with its facts. One pass, so that braces inside a fact's value are only ever text. */
  Utterance filled(Language language, Map<String, String> facts) {
    String text = PLACEHOLDER
        .matcher(texts.get(language))
        .replaceAll(found -> Matcher.quoteReplacement(facts.getOrDefault(found.group(1), "")));
    return new Utterance(text.strip(), language);
  }
}
