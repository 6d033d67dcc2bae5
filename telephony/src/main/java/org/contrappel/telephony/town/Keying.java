package org.contrappel.telephony.town;

/** How a telephone's keys travel. */
public enum Keying {
  /** As events beside the sound (RFC 4733), which is usual. */
  EVENTS,
  /** As tones in the sound and nothing else. */
  IN_BAND,
  /** As events, and the tone leaks into the sound as well, as through many a gateway. */
  LEAKING
}
