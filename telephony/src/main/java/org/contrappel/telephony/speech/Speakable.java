package org.contrappel.telephony.speech;

import java.util.regex.Pattern;

/**
 * A text that may be given to an engine: plain words on one line.
 *
 * @param text 1 to 1,000 characters, at least one letter or digit
 */
public record Speakable(String text) {
  public static final int LONGEST = 1000;

  /** What engines read as markup ({@code <pitch>}) or as phonemes ({@code [[…]]}) instead of pronouncing it. */
  private static final Pattern MARKUP = Pattern.compile("[<>\\[\\]{}]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f\\u2028\\u2029]+");
  private static final Pattern PRONOUNCED = Pattern.compile("[\\p{L}\\p{N}]");

  /** Lone surrogates, formatting marks that turn text around, and everything below the space. */
  private static final Pattern INVISIBLE = Pattern.compile(
      "[\\p{Cc}\\p{Cs}\\p{Co}\\ufeff\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  public Speakable {
    if (text.isEmpty() || text.length() > LONGEST || !PRONOUNCED.matcher(text).find() || unclean(text)) {
      throw new IllegalArgumentException("Not a text that can be given to a speech engine as it is.");
    }
  }

  /**
   * Reads a sentence: blanks and line ends become one space, brackets that engines would interpret are dropped.
   *
   * @throws IllegalArgumentException when it is empty, has nothing that can be pronounced, is longer than 1,000
   *     characters or has control characters; the sentence itself is not repeated in the message
   */
  public static Speakable of(String sentence) {
    var oneLine = BLANKS.matcher(MARKUP.matcher(sentence).replaceAll(" ")).replaceAll(" ").strip();
    if (oneLine.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A sentence of %,d characters is too long to be said in one go: split it into sentences of at most %,d."
              .formatted(oneLine.length(), LONGEST));
    }
    if (INVISIBLE.matcher(oneLine).find()) {
      throw new IllegalArgumentException("The sentence has control characters, which cannot be spoken: take them out.");
    }
    if (!PRONOUNCED.matcher(oneLine).find()) {
      throw new IllegalArgumentException("The sentence has no letter and no digit, so nothing would be heard.");
    }
    return new Speakable(oneLine);
  }

  private static boolean unclean(String text) {
    return INVISIBLE.matcher(text).find() || MARKUP.matcher(text).find() || text.indexOf('\n') >= 0;
  }
}
