package org.contrappel.incident.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person may write freely: one line of 1 to {@value #MOST} characters. */
public final class FreeWords {
  public static final int MOST = 500;

  // Cf holds the invisible marks that turn the direction of writing: they could make a printed line read otherwise.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

  private FreeWords() {}

  /** What is wrong with them and what to do; empty when nothing is. For the doors, which answer instead of throwing. */
  public static Optional<String> fault(String words) {
    if (words == null || words.isBlank()) {
      return Optional.of("No words were given. Write what was seen, heard or decided.");
    }
    if (words.length() > MOST) {
      return Optional.of("The words have " + words.length() + " characters. Write at most " + MOST + ".");
    }
    if (UNSEEN.matcher(words).find()) {
      return Optional.of("The words hold a line break or another control character. Write them on one line.");
    }
    return Optional.empty();
  }

  /** Outside words made fit for one line: what cannot be seen becomes a space. */
  public static String shown(String words) {
    return UNSEEN.matcher(words == null ? "" : words).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  /** The same, and what is too long is cut. */
  public static String cut(String words) {
    var seen = shown(words);
    return seen.length() <= MOST ? seen : seen.substring(0, MOST - 1) + "…";
  }

  static String checked(String words) {
    fault(words).ifPresent(fault -> {
      throw new IllegalArgumentException(fault);
    });
    return words.strip();
  }
}
