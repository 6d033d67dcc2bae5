package org.contrappel.telephony.simulated;

import java.time.Instant;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.Sighting;

/** Where a simulated call stands. */
sealed interface Fate {

  record Ringing() implements Fate {}

  record Answered(Instant at) implements Fate {}

  /** @param answeredAt null when it never was */
  record Over(LineEnd end, Instant answeredAt, Instant at) implements Fate {}

  /** The truth about the call, as a witness tells it. */
  default Sighting sighting() {
    return switch (this) {
      case Ringing _ -> new Sighting.Alive(false);
      case Answered _ -> new Sighting.Alive(true);
      case Over(var end, var answeredAt, var at) -> new Sighting.Ended(end, answeredAt, at);
    };
  }
}
