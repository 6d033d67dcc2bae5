package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.file.Path;
import org.contrappel.script.Language;

/** A text-to-speech engine. */
interface Engine {

  /** Its name for people, with every setting that changes how it sounds: part of the key a sentence is kept under. */
  String settings();

  /**
   * Speaks into a WAV file.
   *
   * @param wav does not exist yet, its name ends in {@code .wav}, its folder is for this sentence alone
   * @throws IOException also when the engine fails; the message says how
   */
  void speak(Speakable text, Language language, Path wav) throws IOException, InterruptedException;
}
