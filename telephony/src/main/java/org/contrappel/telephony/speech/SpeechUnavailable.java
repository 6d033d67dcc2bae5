package org.contrappel.telephony.speech;

/** A sentence could not be spoken because of an engine; the message says which and what to do about it. */
public final class SpeechUnavailable extends RuntimeException {
  public SpeechUnavailable(String message) {
    super(message);
  }

  public SpeechUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
