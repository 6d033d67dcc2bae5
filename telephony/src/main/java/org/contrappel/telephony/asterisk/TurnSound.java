package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.Voice;

/**
 * All sentences of a turn and the silence in which keys are awaited, in one file. Asterisk hears no key between two
 * commands, and people key just as a sentence ends; nor may they wait between two sentences because the second was never
 * spoken before. It lies beside the sentences while the turn is performed.
 *
 * @param saidSamples where the silence begins
 */
record TurnSound(Path file, long saidSamples) implements AutoCloseable {
  private static final String PREFIX = "turn-";
  private static final String SUFFIX = ".alaw";
  private static final byte SILENCE = (byte) 0xd5;
  private static final int SAMPLES_PER_MILLI = 8;

  /** Most keys come sooner. No more, for a caller whose server died meanwhile is told so only when the file is over. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** What a killed process has left behind; no turn lasts that long. */
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  /** How much of the time for which a key is awaited fits into the file. */
  static Duration waitsIn(Duration patience) {
    return patience.compareTo(LONGEST_WAIT) < 0 ? patience : LONGEST_WAIT;
  }

  /** @param sentences at least one */
  static TurnSound of(Voice voice, List<Utterance> sentences, Duration silence) {
    return of(spoken(voice, sentences), silence);
  }

  /** All of them at once: whoever has just answered is waiting. */
  private static List<Path> spoken(Voice voice, List<Utterance> sentences) {
    try (var speakers = Executors.newVirtualThreadPerTaskExecutor()) {
      var files = sentences.stream().map(one -> CompletableFuture.supplyAsync(() -> voice.spoken(one), speakers)).toList();
      return files.stream().map(CompletableFuture::join).toList();
    }
  }

  private static TurnSound of(List<Path> sentences, Duration wait) {
    var folder = sentences.getFirst().toAbsolutePath().getParent();
    try {
      if (SWEPT.add(folder)) {
        sweep(folder);
      }
      var file = Files.createTempFile(folder, PREFIX, SUFFIX);
      var said = 0L;
      try (var out = Files.newOutputStream(file)) {
        for (var sentence : sentences) {
          said += Files.copy(sentence, out);
        }
        out.write(silence(wait));
      }
      return new TurnSound(file, said);
    } catch (IOException e) {
      throw new UncheckedIOException("The sentences of a turn cannot be joined: is there room in " + folder + "?", e);
    }
  }

  private static byte[] silence(Duration length) {
    var samples = new byte[Math.toIntExact(Math.max(0, length.toMillis()) * SAMPLES_PER_MILLI)];
    Arrays.fill(samples, SILENCE);
    return samples;
  }

  private static void sweep(Path folder) throws IOException {
    var before = Instant.now().minus(LEFT_OVER);
    try (var left = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
      for (var file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Whether that moment lies in a sentence, and not in the silence after the last. */
  boolean isSaidAt(long sample) {
    return sample < saidSamples;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A joined turn cannot be deleted: " + file, e);
    }
  }
}
