package org.contrappel.telephony;

import java.time.Instant;

/** What the witnesses say about a call after doubt (a crash, a lost answer). */
public sealed interface Sighting {

  /** The call is alive on the network. */
  record Alive(boolean answered) implements Sighting {}

  /** The call was seen to end. {@code answeredAt} is null when it never was answered. */
  record Ended(LineEnd end, Instant answeredAt, Instant endedAt) implements Sighting {}

  /** The witnesses are whole for the time in question and have never seen this call. */
  record NeverSeen() implements Sighting {}

  /** The witnesses cannot say: the call's fate is unknown. */
  record CannotSay(String why) implements Sighting {}
}
