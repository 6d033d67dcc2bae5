package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.script.Language;
import org.contrappel.telephony.carried.CarriedParts;

/**
 * espeak-ng: robotic, but small, free in every sense, and on every Debian.
 *
 * @param dataIn the folder that holds {@code espeak-ng-data}; null where the program knows it itself
 */
record EspeakEngine(Program program, Path dataIn) implements Engine {

  static Path dataIn(CarriedParts parts) {
    var libraries = parts.libraries();
    return parts.has("usr/bin/espeak-ng") && Files.isDirectory(libraries.resolve("espeak-ng-data")) ? libraries : null;
  }

  @Override
  public String settings() {
    return "espeak-ng -s 150";
  }

  /** The text goes through standard input: an argument could be taken for an option. */
  @Override
  public void speak(Speakable text, Language language, Path wav) throws IOException, InterruptedException {
    var arguments = new ArrayList<String>();
    if (dataIn != null) {
      arguments.add("--path=" + dataIn);
    }
    arguments.addAll(List.of("--stdin", "-b", "1", "-s", "150", "-v", voice(language), "-w", wav.toString()));
    program.run(text.text().getBytes(StandardCharsets.UTF_8), arguments);
  }

  private static String voice(Language language) {
    return switch (language) {
      case FR -> "fr";
      case EN -> "en-gb";
    };
  }
}
