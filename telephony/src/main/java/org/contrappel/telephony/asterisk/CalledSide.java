package org.contrappel.telephony.asterisk;

import java.time.Duration;
import org.contrappel.telephony.asterisk.AgiLine.LineGone;

/** What performing a turn means for the side of the person called: the recording of it, and the ear on it. */
interface CalledSide {

  /** From the return of this on, the person called is not recorded. */
  void muted() throws LineGone;

  /** A code is complete. {@code hashMayFollow} is zero when its {@code #} has come. */
  void keyed(Duration hashMayFollow);

  /** The person called is recorded in this turn, but for the tail of a code. */
  void recorded();

  /** All that a turn has to say was said, or a key has cut it. */
  void told();

  /** A key came: no machine presses keys. */
  void pressedAKey();
}
