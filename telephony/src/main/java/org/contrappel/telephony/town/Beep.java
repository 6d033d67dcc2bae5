package org.contrappel.telephony.town;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The tone of an answering machine: 1000 Hz, {@link Manners#BEEP} long; 8 kHz, 16 bit, raw. */
final class Beep {
  private static final int RATE = 8_000;
  private static final double HERTZ = 1_000;
  private static final double LOUDNESS = 8_000;

  private Beep() {}

  static byte[] sound() {
    var samples = (int) (RATE * Manners.BEEP.toMillis() / 1000);
    var sound = ByteBuffer.allocate(samples * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (var i = 0; i < samples; i++) {
      sound.putShort((short) (LOUDNESS * Math.sin(2 * Math.PI * HERTZ * i / RATE)));
    }
    return sound.array();
  }
}
