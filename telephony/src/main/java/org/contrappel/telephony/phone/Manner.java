package org.contrappel.telephony.phone;

import java.time.Duration;

/** What the telephone does when it is called. */
public sealed interface Manner {

  /** Rings for {@code after} (zero: answers without ringing), then is answered. */
  record Answers(Duration after, Line line) implements Manner {}

  /**
   * Refuses, after ringing for {@code after} if that is not zero.
   *
   * @param status a final SIP status from 400 on: 486 busy, 603 declined, 404 no such number
   */
  record Refuses(int status, Duration after) implements Manner {
    public Refuses {
      if (status < 400 || status > 699) {
        throw new IllegalArgumentException("A refusal is a SIP status from 400 to 699, not " + status);
      }
    }
  }

  /** Rings until the caller gives up. */
  record Rings() implements Manner {}

  /** Says nothing at all, as a dead trunk does. */
  record Mute() implements Manner {}

  static Manner answering(Duration after) {
    return new Answers(after, Line.ORDINARY);
  }

  static Manner busy() {
    return new Refuses(486, Duration.ZERO);
  }
}
