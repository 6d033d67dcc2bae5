package org.contrappel.telephony.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV files of 16-bit samples, one or more channels. A-law and µ-law WAV files are read too. */
public final class WavFile {
  private WavFile() {}

  /**
   * @return the channels, in the file's order (of a call's recording: the person called, then us)
   * @throws IOException also when the file is no WAV file of a kind we read
   */
  public static List<Sound> read(Path file) throws IOException {
    try (var in = AudioSystem.getAudioInputStream(file.toFile())) {
      var format = in.getFormat();
      var wanted = new AudioFormat(format.getSampleRate(), 16, format.getChannels(), true, false);
      try (var pcm = AudioSystem.getAudioInputStream(wanted, in)) {
        return apart(pcm.readAllBytes(), format.getChannels(), (int) format.getSampleRate());
      }
    } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
      throw new IOException(file + " is not a WAV file of 16-bit, A-law or µ-law samples", e);
    }
  }

  /** Reads a file of one channel; of several, the first. */
  public static Sound readMono(Path file) throws IOException {
    return read(file).getFirst();
  }

  /**
   * Writes the channels side by side; shorter ones are filled up with silence.
   *
   * @param channels one or more, all of one rate
   */
  public static void write(Path file, Sound... channels) throws IOException {
    var rate = channels[0].rate();
    if (IntStream.range(0, channels.length).anyMatch(i -> channels[i].rate() != rate)) {
      throw new IllegalArgumentException("The channels of one WAV file have one rate.");
    }
    var frames = IntStream.range(0, channels.length).map(i -> channels[i].samples().length).max().orElse(0);
    var bytes = ByteBuffer.allocate(frames * channels.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (var frame = 0; frame < frames; frame++) {
      for (var channel : channels) {
        bytes.putShort(frame < channel.samples().length ? channel.samples()[frame] : 0);
      }
    }
    var format = new AudioFormat(rate, 16, channels.length, true, false);
    try (var in = new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, frames)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }

  private static List<Sound> apart(byte[] bytes, int channels, int rate) {
    var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    var frames = all.remaining() / channels;
    return IntStream.range(0, channels)
        .mapToObj(
            channel -> {
              var samples = new short[frames];
              for (var i = 0; i < frames; i++) {
                samples[i] = all.get(i * channels + channel);
              }
              return new Sound(samples, rate);
            })
        .toList();
  }
}
