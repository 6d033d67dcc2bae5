package org.contrappel.telephony.audio;

/**
 * A stretch of a sound.
 *
 * @param startMs milliseconds from the sound's beginning
 * @param lengthMs milliseconds
 */
public record Span(long startMs, long lengthMs) {

  public long endMs() {
    return startMs + lengthMs;
  }
}
