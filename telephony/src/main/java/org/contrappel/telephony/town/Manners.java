package org.contrappel.telephony.town;

import java.time.Duration;

/** The measures of the town's people, the same whoever plays them. */
public final class Manners {
  /** How long the other side must be quiet to have finished: longer than a full stop, shorter than a pause. */
  public static final Duration QUIET = Duration.ofMillis(1200);

  /** How long a person waits for the other side to begin. */
  public static final Duration PATIENCE = Duration.ofSeconds(4);

  /** How long a key is held. */
  public static final Duration KEY = Duration.ofMillis(100);

  /** The gap after a key. */
  public static final Duration KEY_GAP = Duration.ofMillis(100);

  public static final Duration BEEP = Duration.ofSeconds(1);

  /** How long it rings before a person declines. */
  public static final Duration DECLINES_AFTER = Duration.ofSeconds(1);

  private Manners() {}
}
