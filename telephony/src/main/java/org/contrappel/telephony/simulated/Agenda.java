package org.contrappel.telephony.simulated;

import java.time.Instant;

/** What is to be done when. Deeds are done one at a time, in order of their time, equal times in order of entry. */
public interface Agenda {

  Instant now();

  /** Enters a deed; one whose time is past is due now. May be called from any thread. */
  void at(Instant due, Runnable deed);
}
