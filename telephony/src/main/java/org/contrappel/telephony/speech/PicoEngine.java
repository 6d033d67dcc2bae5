package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.script.Language;

/** SVOX Pico through {@code pico2wave}: the least robotic of the free voices a Debian machine has offline. */
record PicoEngine(Program program) implements Engine {

  @Override
  public String settings() {
    return "pico2wave";
  }

  /** The text goes through standard input: an argument could be taken for an option. */
  @Override
  public void speak(Speakable text, Language language, Path wav) throws IOException, InterruptedException {
    program.run(text.text().getBytes(StandardCharsets.UTF_8), List.of("-l", voice(language), "-w", wav.toString()));
  }

  private static String voice(Language language) {
    return switch (language) {
      case FR -> "fr-FR";
      case EN -> "en-GB";
    };
  }
}
