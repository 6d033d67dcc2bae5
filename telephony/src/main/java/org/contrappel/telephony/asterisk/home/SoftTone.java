package org.contrappel.telephony.asterisk.home;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** One second of a soft pulse that says: the line is alive, please wait. 8 kHz, 16 bit, raw. */
final class SoftTone {
  private static final int RATE = 8_000;
  private static final double HERTZ = 425;
  private static final double LOUDNESS = 1_600;
  private static final double PULSE_SECONDS = 0.35;

  private SoftTone() {}

  static byte[] second() {
    var samples = ByteBuffer.allocate(RATE * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < RATE; i++) {
      var at = i / (double) RATE;
      var swell = at < PULSE_SECONDS ? Math.sin(Math.PI * at / PULSE_SECONDS) : 0;
      samples.putShort((short) (LOUDNESS * swell * swell * Math.sin(2 * Math.PI * HERTZ * at)));
    }
    return samples.array();
  }
}
