package org.contrappel.telephony.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** The two codecs of the telephone network, one byte per sample, as they travel in RTP and lie in header-less files. */
public enum G711 {
  A_LAW(Encoding.ALAW),
  MU_LAW(Encoding.ULAW);

  private final Encoding encoding;

  G711(Encoding encoding) {
    this.encoding = encoding;
  }

  public byte[] encode(Sound sound) {
    var pcm = ByteBuffer.allocate(sound.samples().length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (var sample : sound.samples()) {
      pcm.putShort(tamed(sample));
    }
    return converted(pcm.array(), linear(sound.rate()), coded(sound.rate()));
  }

  /**
   * The JDK's encoders are wrong at two places: A-law makes -248 of -7 to -1, which turns the dither of silence into
   * hiss, and mu-law makes silence of the loudest samples. Both have a neighbour that comes out right.
   */
  private short tamed(short sample) {
    return switch (this) {
      case A_LAW -> sample < 0 && sample > -8 ? -8 : sample;
      case MU_LAW -> (short) Math.clamp(sample, -32_635, 32_635);
    };
  }

  /**
   * @param rate samples per second, 8,000 unless you know better
   */
  public Sound decode(byte[] bytes, int rate) {
    var pcm = ByteBuffer.wrap(converted(bytes, coded(rate), linear(rate))).order(ByteOrder.LITTLE_ENDIAN);
    var samples = new short[bytes.length];
    pcm.asShortBuffer().get(samples);
    return new Sound(samples, rate);
  }

  /** Reads a header-less file of 8,000 samples per second ({@code .alaw}, {@code .ulaw}). */
  public Sound read(Path file) throws IOException {
    return decode(Files.readAllBytes(file), Sound.TELEPHONE_RATE);
  }

  private AudioFormat coded(int rate) {
    return new AudioFormat(encoding, rate, 8, 1, 1, rate, false);
  }

  private static AudioFormat linear(int rate) {
    return new AudioFormat(rate, 16, 1, true, false);
  }

  private static byte[] converted(byte[] bytes, AudioFormat from, AudioFormat to) {
    var frames = bytes.length / from.getFrameSize();
    var source = new AudioInputStream(new ByteArrayInputStream(bytes), from, frames);
    try (var in = AudioSystem.getAudioInputStream(to, source)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Bytes in memory could not be read", e);
    }
  }
}
