package org.contrappel.telephony.asterisk.home;

/**
 * The UDP ports for speech, both ends included. Each call takes two.
 *
 * @param from the first port
 * @param to the last port, at least 3 above the first
 */
public record RtpRange(int from, int to) {
  public RtpRange {
    ConfValue.port("The first RTP port", from);
    ConfValue.port("The last RTP port", to);
    if (to - from < 3) {
      throw new IllegalArgumentException("The RTP range " + from + " to " + to + " is too small for one call.");
    }
  }
}
