package org.contrappel.telephony;

/** How a call ended as the network tells it, whatever was said on it. */
public enum LineEnd {
  /** It was answered and later cleared, by either side. */
  CLEARED,
  BUSY,
  /** It rang for the whole time and nobody answered. */
  NO_ANSWER,
  REJECTED,
  /** The number does not exist or cannot be dialled. */
  BAD_NUMBER,
  /** The trunk, the network or Asterisk itself was not there. */
  NETWORK_DOWN
}
