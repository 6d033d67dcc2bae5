package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.telephony.audio.Sound;

/**
 * Brings any WAV file down to the telephone's 8,000 samples per second with sox, whose filter leaves no mirrored hiss.
 */
record Telephonic(Program sox) {

  Sound of(Path wav) throws IOException, InterruptedException {
    var pcm = sox.run(
        new byte[0],
        List.of("-D", "-V1", "-G", wav.toString(), "-t", "s16", "-L", "-c", "1", "-r", "8000", "-"));
    var samples = new short[pcm.length / 2];
    ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return new Sound(samples, Sound.TELEPHONE_RATE);
  }
}
