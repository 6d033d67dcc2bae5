package org.contrappel.telephony.town;

import java.time.Duration;

/** What a person's telephone does when it is called. */
public sealed interface Pickup {

  /**
   * It rings, then somebody (or a machine) takes it.
   *
   * @param after how long it rings; 0 s to 120 s
   */
  record Answers(Duration after) implements Pickup {
    public Answers {
      if (after.isNegative() || after.compareTo(Duration.ofSeconds(120)) > 0) {
        throw new IllegalArgumentException("A telephone is answered after 0 s to 120 s.");
      }
    }
  }

  /** Engaged: SIP 486. */
  record Busy() implements Pickup {}

  /** It rings once, then the call is declined: SIP 403 or 603. */
  record Rejects() implements Pickup {}

  /** It rings for as long as the caller cares to wait. */
  record NeverAnswers() implements Pickup {}

  /** The network has no such number: SIP 404. */
  record NoSuchNumber() implements Pickup {}
}
