package org.contrappel.telephony.phone.rtp;

/**
 * Puts packets where they belong in time: by RTP timestamp, so that jitter does not matter, unless the stream began anew
 * or its timestamps contradict the clock, as they do after a sender fell silent. Not safe for many threads.
 */
final class Placing {
  /** More than a jitter buffer would bear, less than a pause anyone hears. */
  private static final int CONTRADICTION = Frame.RATE * 80 / 1_000;

  private boolean anchored;
  private int source;
  private int anchorTimestamp;
  private int anchorPlace;

  /** @param byClock where the packet would belong by its arrival alone, in samples since the answer */
  int place(RtpPacket packet, int byClock) {
    var byTimestamp = anchorPlace + (packet.timestamp() - anchorTimestamp);
    if (!anchored || packet.source() != source || Math.abs(byTimestamp - byClock) > CONTRADICTION || byTimestamp < 0) {
      anchored = true;
      source = packet.source();
      anchorTimestamp = packet.timestamp();
      anchorPlace = Math.max(0, byClock);
      return anchorPlace;
    }
    return byTimestamp;
  }
}
