package org.contrappel.telephony.phone.rtp;

/**
 * Puts packets where they belong in time: by RTP timestamp, so that neither jitter nor a reader that was kept waiting by
 * a busy machine matters, unless the stream began anew or its timestamps contradict the clock, as they do after a sender
 * fell silent. Not safe for many threads.
 */
final class Placing {
  /** At a break in the stream: more than a jitter buffer would bear, less than a pause anyone hears. */
  private static final int CONTRADICTION = Frame.RATE * 80 / 1_000;

  /** Within an unbroken stream only a reader that did not run for so long explains it, and none does. */
  private static final int BEYOND_BELIEF = Frame.RATE * 500 / 1_000;

  private boolean anchored;
  private int source;
  private int anchorTimestamp;
  private int anchorPlace;
  private int lastSequence;

  /** @param byClock where the packet would belong by its arrival alone, in samples since the answer */
  int place(RtpPacket packet, int byClock) {
    var byTimestamp = anchorPlace + (packet.timestamp() - anchorTimestamp);
    var unbroken = packet.sequence() == (lastSequence + 1 & 0xFFFF) && !packet.marker();
    var bearable = unbroken ? BEYOND_BELIEF : CONTRADICTION;
    lastSequence = packet.sequence();
    if (!anchored || packet.source() != source || Math.abs(byTimestamp - byClock) > bearable || byTimestamp < 0) {
      anchored = true;
      source = packet.source();
      anchorTimestamp = packet.timestamp();
      anchorPlace = Math.max(0, byClock);
      return anchorPlace;
    }
    return byTimestamp;
  }
}
