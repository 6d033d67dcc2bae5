package org.contrappel.telephony.terminal;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contrappel.script.Language;

/**
 * What was asked for on the command line.
 *
 * @param script the name of a shipped script; empty when a file is given
 * @param file a script file; empty: a shipped script
 * @param facts the facts given with {@code --fact name=value}
 */
record RingOptions(Optional<String> script, Optional<Path> file, Language language, Map<String, String> facts) {

  /** Reads the command line; the message of the exception tells what to write instead. */
  static RingOptions of(List<String> args) {
    Deque<String> left = new ArrayDeque<>(args);
    Optional<String> script = Optional.empty();
    Optional<Path> file = Optional.empty();
    Language language = Language.FR;
    Map<String, String> facts = new TreeMap<>();
    while (!left.isEmpty()) {
      String word = left.pop();
      switch (word) {
        case "--file" -> file = Optional.of(Path.of(value(word, left)));
        case "--language" -> language = language(value(word, left));
        case "--fact" -> {
          String[] fact = value(word, left).split("=", 2);
          refuse(fact.length < 2, "Write a fact as --fact name=value.");
          facts.put(fact[0], fact[1]);
        }
        default -> {
          refuse(word.startsWith("-"), "There is no option " + word + "; there are --file, --language and --fact.");
          refuse(script.isPresent(), "Name one script only.");
          script = Optional.of(word);
        }
      }
    }
    refuse(script.isPresent() && file.isPresent(), "Name a script or give a --file, not both.");
    return new RingOptions(script, file, language, facts);
  }

  private static String value(String option, Deque<String> left) {
    refuse(left.isEmpty(), option + " needs a value after it.");
    return left.pop();
  }

  private static Language language(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "fr" -> Language.FR;
      case "en" -> Language.EN;
      default -> throw new IllegalArgumentException("There is no language " + word + "; there are fr and en.");
    };
  }

  private static void refuse(boolean wrong, String sentence) {
    if (wrong) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
