package org.contrappel.telephony.phone.rtp;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One RTP packet without header extension.
 *
 * @param type payload type, 0 to 127
 * @param timestamp in samples, 32 bits without sign
 */
record RtpPacket(int type, boolean marker, int sequence, int timestamp, int source, byte[] payload) {
  private static final int HEADER = 12;

  /** Empty when the datagram is not RTP version 2 (RTCP's types 200 to 204 end as 72 to 76 with the marker set). */
  static Optional<RtpPacket> read(byte[] bytes, int length) {
    if (length < HEADER || (bytes[0] & 0xC0) != 0x80) {
      return Optional.empty();
    }
    var in = ByteBuffer.wrap(bytes, 0, length);
    var first = in.get();
    var second = in.get();
    int sequence = in.getShort() & 0xFFFF;
    var timestamp = in.getInt();
    var source = in.getInt();
    var start = HEADER + 4 * (first & 0x0F);
    if ((first & 0x10) != 0 && length >= start + 4) {
      start += 4 + 4 * (in.getShort(start + 2) & 0xFFFF);
    }
    var end = (first & 0x20) != 0 ? length - (bytes[length - 1] & 0xFF) : length;
    if (end < start) {
      return Optional.empty();
    }
    var payload = new byte[end - start];
    System.arraycopy(bytes, start, payload, 0, payload.length);
    return Optional.of(new RtpPacket(second & 0x7F, (second & 0x80) != 0, sequence, timestamp, source, payload));
  }

  byte[] bytes() {
    var out = ByteBuffer.allocate(HEADER + payload.length);
    out.put((byte) 0x80).put((byte) ((marker ? 0x80 : 0) | type)).putShort((short) sequence);
    return out.putInt(timestamp).putInt(source).put(payload).array();
  }
}
