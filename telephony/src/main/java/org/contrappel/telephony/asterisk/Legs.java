package org.contrappel.telephony.asterisk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.contrappel.telephony.Recording;
import org.contrappel.telephony.asterisk.Recorder.Span;
import org.contrappel.telephony.asterisk.home.StationSettings;

/**
 * The two sides of calls as Asterisk writes them, each a raw file of 8 kHz and 16 bit, and the one WAV made of them.
 *
 * @param recordings the recordings folder
 */
record Legs(Path recordings) {
  private static final int BYTES_PER_SECOND = 16_000;
  private static final int HEADER = 44;

  Path called(String attempt) {
    return StationSettings.legsIn(recordings).resolve(attempt + ".r.sln");
  }

  Path ours(String attempt) {
    return StationSettings.legsIn(recordings).resolve(attempt + ".t.sln");
  }

  /** The attempts whose legs lie there, finished or not. */
  List<String> attempts() {
    var folder = StationSettings.legsIn(recordings);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".r.sln"))
          .map(name -> name.substring(0, name.length() - ".r.sln".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The recordings folder " + folder + " cannot be read", e);
    }
  }

  boolean exist(String attempt) {
    return Files.exists(called(attempt));
  }

  /** From when to when the called side's file was written, as far as a file can tell. */
  Span span(String attempt) {
    try {
      var ended = Files.getLastModifiedTime(called(attempt)).toInstant();
      return new Span(ended.minus(length(Files.size(called(attempt)))), ended);
    } catch (IOException e) {
      throw new UncheckedIOException("The recording of " + attempt + " cannot be read", e);
    }
  }

  /**
   * Makes one recording of the two legs, puts it on disk for good, and only then takes the legs away.
   *
   * @param keyed when keys were pressed, from the answer on
   */
  Recording join(String attempt, Span call, List<Duration> keyed) {
    var name = attempt + ".wav";
    var beside = recordings.resolve(name + ".part");
    try {
      var samples = Math.max(size(called(attempt)), size(ours(attempt))) / 2;
      var lost = LostSilence.of(samples, call.length(), keyed);
      var digest = MessageDigest.getInstance("SHA-256");
      try (var file = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
          var left = open(called(attempt));
          var right = open(ours(attempt))) {
        var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest), 1 << 16);
        out.write(header(samples + lost.total()));
        interleave(samples, lost, left, right, out);
        out.flush();
        file.force(true);
      }
      Files.move(beside, recordings.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      Files.deleteIfExists(called(attempt));
      Files.deleteIfExists(ours(attempt));
      return new Recording(name, HexFormat.of().formatHex(digest.digest()), call.answered(),
          length((samples + lost.total()) * 2));
    } catch (IOException e) {
      throw new UncheckedIOException("The recording " + name + " cannot be written; its two legs are kept", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void interleave(
      long samples, LostSilence lost, InputStream left, InputStream right, BufferedOutputStream out) throws IOException {
    var places = 0;
    for (long written = 0, read = 0; read < samples || places < lost.places().size(); ) {
      var due = lost.dueAt(written, places);
      if (due > 0 || read == samples) {
        out.write(new byte[Math.toIntExact(lost.samplesEach() * 4)]);
        written += lost.samplesEach();
        places++;
      } else {
        copySample(left, out);
        copySample(right, out);
        read++;
        written++;
      }
    }
  }

  private static InputStream open(Path leg) throws IOException {
    return Files.exists(leg) ? new BufferedInputStream(Files.newInputStream(leg), 1 << 16) : InputStream.nullInputStream();
  }

  private static void copySample(InputStream from, BufferedOutputStream to) throws IOException {
    var low = from.read();
    var high = from.read();
    to.write(high < 0 ? 0 : low);
    to.write(Math.max(high, 0));
  }

  private static long size(Path leg) throws IOException {
    return Files.exists(leg) ? Files.size(leg) : 0;
  }

  private static Duration length(long bytesOfOneSide) {
    return Duration.ofMillis(bytesOfOneSide * 1_000 / BYTES_PER_SECOND);
  }

  private static byte[] header(long samples) {
    var data = Math.toIntExact(samples * 4);
    return ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes()).putInt(HEADER - 8 + data).put("WAVEfmt ".getBytes()).putInt(16)
        .putShort((short) 1).putShort((short) 2).putInt(8_000).putInt(32_000).putShort((short) 4).putShort((short) 16)
        .put("data".getBytes()).putInt(data)
        .array();
  }
}
