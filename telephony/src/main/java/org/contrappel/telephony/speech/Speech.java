package org.contrappel.telephony.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.audio.G711;

/**
 * The station's voice. A sentence is spoken once and kept under the hash of everything that decides how it sounds, so
 * that another engine, setting or pronunciation never finds a stale file. Whoever asks for a sentence that is being
 * spoken waits for it.
 */
public final class Speech implements Voice {
  /** Part of every key: counted up when what we do to the engine's sound changes. */
  private static final String MAKING = "2";

  private final Path folder;
  private final Engine engine;
  private final Telephonic telephonic;
  private final Pronunciation pronunciation;
  private final ConcurrentMap<Path, CompletableFuture<Path>> beingSpoken = new ConcurrentHashMap<>();

  /** A wave of alarms must not start a wave of processes: calls in progress need the processors more. */
  private final Semaphore mouths = new Semaphore(Runtime.getRuntime().availableProcessors());

  Speech(Path folder, Engine engine, Telephonic telephonic, Pronunciation pronunciation) {
    this.folder = folder;
    this.engine = engine;
    this.telephonic = telephonic;
    this.pronunciation = pronunciation;
  }

  /**
   * Speaks one word in each language, so that a missing engine is known at start and not on the line.
   *
   * @throws SpeechUnavailable naming the engine, the language and what to do
   */
  public void check() {
    spoken(new Utterance("Bonjour", Language.FR));
    spoken(new Utterance("Hello", Language.EN));
  }

  /** The engine in use and its settings, for people. */
  public String engine() {
    return engine.settings();
  }

  /**
   * @throws IllegalArgumentException when the sentence is empty, too long (over 1,000 characters), or has control
   *     characters or nothing to pronounce
   * @throws SpeechUnavailable when the engine fails
   */
  @Override
  public Path spoken(Utterance utterance) {
    var text = Speakable.of(pronunciation.of(Speakable.of(utterance.text()).text()));
    var file = folder.resolve(key(text, utterance.language()) + ".alaw");
    try {
      return KeptFile.isThere(file) ? file : spokenOnce(text, utterance.language(), file);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder of spoken sentences cannot be read: check " + folder, e);
    }
  }

  private Path spokenOnce(Speakable text, Language language, Path file) {
    var mine = new CompletableFuture<Path>();
    var others = beingSpoken.putIfAbsent(file, mine);
    if (others != null) {
      return awaited(others);
    }
    try {
      if (!KeptFile.isThere(file)) {
        speak(text, language, file);
      }
      mine.complete(file);
      return file;
    } catch (IOException e) {
      var trouble = unavailable(language, e);
      mine.completeExceptionally(trouble);
      throw trouble;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var trouble = new SpeechUnavailable("Interrupted while a sentence was being spoken.", e);
      mine.completeExceptionally(trouble);
      throw trouble;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      beingSpoken.remove(file, mine);
    }
  }

  private void speak(Speakable text, Language language, Path file) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var desk = Files.createTempDirectory(folder, ".speaking-");
    var wav = desk.resolve("said.wav");
    try {
      mouths.acquire();
      try {
        engine.speak(text, language, wav);
      } finally {
        mouths.release();
      }
      if (!KeptFile.isThere(wav)) {
        throw new IOException("wrote no sound");
      }
      KeptFile.write(file, G711.A_LAW.encode(Prompt.of(telephonic.of(wav))));
    } catch (IllegalArgumentException e) {
      throw new IOException("made " + e.getMessage(), e);
    } finally {
      for (var left : List.of(wav, desk.resolve("sentence.txt"), desk)) {
        Files.deleteIfExists(left);
      }
    }
  }

  private SpeechUnavailable unavailable(Language language, IOException cause) {
    return new SpeechUnavailable(
        ("The speech engine (%s) could not speak a sentence in %s: it %s. Repair it, or name another engine in the "
                + "setting contrappel.speech.command.")
            .formatted(engine.settings(), language, cause.getMessage()),
        cause);
  }

  private static Path awaited(CompletableFuture<Path> file) {
    try {
      return file.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException ours ? ours : e;
    }
  }

  private String key(Speakable text, Language language) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      for (var part : List.of(MAKING, engine.settings(), language.name(), text.text())) {
        hash.update(part.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) 0);
      }
      return HexFormat.of().formatHex(hash.digest(), 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
