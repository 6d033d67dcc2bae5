package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.contrappel.script.Language;

/**
 * An engine of the station's own choice, given as a command. It gets the sentence (UTF-8) on its standard input and
 * writes a WAV file. In its arguments {@code {language}} stands for {@code fr} or {@code en}, {@code {text}} for the
 * path of a file that holds the sentence, {@code {wav}} for the path of the file to write; without {@code {wav}} the
 * WAV is read from its standard output. No shell sees any of it.
 *
 * @param template the program and its arguments, one each
 */
record CommandEngine(List<String> template) implements Engine {

  CommandEngine {
    template = List.copyOf(template);
  }

  @Override
  public String settings() {
    return "command " + template;
  }

  @Override
  public void speak(Speakable text, Language language, Path wav) throws IOException, InterruptedException {
    var file = wav.resolveSibling("sentence.txt");
    var bytes = text.text().getBytes(StandardCharsets.UTF_8);
    Files.write(file, bytes);
    var line = template.stream()
        .map(word -> word.replace("{language}", language.name().toLowerCase(Locale.ROOT)))
        .map(word -> word.replace("{text}", file.toString()).replace("{wav}", wav.toString()))
        .toList();
    var output = new Program(line.subList(0, 1), wav.getParent()).run(bytes, line.subList(1, line.size()));
    if (template.stream().noneMatch(word -> word.contains("{wav}"))) {
      Files.write(wav, output);
    }
  }
}
