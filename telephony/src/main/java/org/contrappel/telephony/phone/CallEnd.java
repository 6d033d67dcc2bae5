package org.contrappel.telephony.phone;

/**
 * How a call ended.
 *
 * @param at {@link System#nanoTime} of the message that ended it
 */
public record CallEnd(How how, long at) {

  /** Who ended it, and when. */
  public enum How {
    CALLER_HUNG_UP,
    CALLER_GAVE_UP,
    WE_HUNG_UP,
    WE_REFUSED,
    PHONE_CLOSED
  }
}
