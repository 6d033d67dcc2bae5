package org.contrappel.telephony.town;

import java.time.Duration;
import java.util.regex.Pattern;

/** Reads a deed as it is written in the file: {@code presses "4711#"}, {@code waits 3s}, {@code hangs up}. */
final class DeedWords {
  static final String KNOWN =
      "Write one of: waits for silence, waits 3s, hears \"word\", presses \"4711#\", says NAME, beeps, hangs up, "
          + "again.";
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,3}))?(ms|s)");

  private DeedWords() {}

  /** Throws {@link IllegalArgumentException} with a sentence that says why; it never repeats keys. */
  static Deed read(String written) {
    var words = written.strip();
    var space = words.indexOf(' ');
    var verb = space < 0 ? words : words.substring(0, space);
    var rest = space < 0 ? "" : unquoted(words.substring(space + 1).strip());
    return switch (verb) {
      case "waits" -> rest.equals("for silence") ? new Deed.WaitsForSilence() : new Deed.Waits(time(rest));
      case "hears" -> new Deed.Hears(rest);
      case "presses" -> new Deed.Presses(rest);
      case "says" -> new Deed.Says(rest);
      case "beeps" -> alone(rest, new Deed.Beeps());
      case "again" -> alone(rest, new Deed.Again());
      case "hangs" -> {
        if (!rest.equals("up")) {
          throw new IllegalArgumentException("One hangs up.");
        }
        yield new Deed.HangsUp();
      }
      // A word with digits in it may be somebody's code: it is not repeated.
      default -> throw new IllegalArgumentException(
          "Nobody in the town knows how to do this" + (verb.matches("[a-z]{1,20}") ? ": '" + verb + "'." : "."));
    };
  }

  static Duration time(String written) {
    var match = TIME.matcher(written.strip());
    if (!match.matches() || match.group(2) != null && match.group(3).equals("ms")) {
      throw new IllegalArgumentException("A time is written 3s, 1.5s or 400ms.");
    }
    var whole = Long.parseLong(match.group(1));
    if (match.group(3).equals("ms")) {
      return Duration.ofMillis(whole);
    }
    var part = match.group(2) == null ? "" : match.group(2);
    return Duration.ofSeconds(whole).plusMillis(Long.parseLong((part + "000").substring(0, 3)));
  }

  private static Deed alone(String rest, Deed deed) {
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException("Nothing follows this deed's word.");
    }
    return deed;
  }

  private static String unquoted(String text) {
    var first = text.isEmpty() ? ' ' : text.charAt(0);
    var quoted = text.length() >= 2 && (first == '"' || first == '\'') && text.charAt(text.length() - 1) == first;
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
