package org.contrappel.telephony.audio;

/**
 * A telephone key heard as a pair of tones. Its key may belong to a code word, therefore {@link #toString()} hides it.
 *
 * @param key {@code 0-9 * # A-D}
 */
public record KeyTone(char key, Span when) {
  @Override
  public String toString() {
    return "KeyTone[hidden, " + when + "]";
  }
}
