package org.contrappel.telephony.speech;

import java.nio.file.Path;
import java.util.List;

/**
 * How the station speaks.
 *
 * @param folder where spoken sentences are kept; made when missing
 * @param command an engine of one's own (see {@code docs/integrating.md}); empty: pico2wave, else espeak-ng
 * @param pronunciation a properties file; null when there is none
 */
public record SpeechSettings(Path folder, List<String> command, Path pronunciation) {
  public SpeechSettings {
    folder = folder.toAbsolutePath();
    command = List.copyOf(command);
  }

  public static SpeechSettings in(Path folder) {
    return new SpeechSettings(folder, List.of(), null);
  }
}
