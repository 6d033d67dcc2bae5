package org.contrappel.telephony.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.contrappel.telephony.carried.CarriedParts;

/** Chooses how the station speaks: the configured command, else pico2wave, else espeak-ng. */
public final class SpeechEngines {
  private SpeechEngines() {}

  /**
   * @throws SpeechUnavailable when there is no engine, or no sox to make telephone sound of what it says
   */
  public static Speech choose(SpeechSettings settings, CarriedParts parts) {
    try {
      var sox = Program.find(parts, "sox").orElseThrow(() -> missing("sox", parts));
      var pronunciation =
          settings.pronunciation() == null ? Pronunciation.AS_WRITTEN : Pronunciation.read(settings.pronunciation());
      return new Speech(settings.folder(), engine(settings, parts), new Telephonic(sox), pronunciation);
    } catch (IOException e) {
      throw new UncheckedIOException("The voice could not be set up: " + e.getMessage(), e);
    }
  }

  private static Engine engine(SpeechSettings settings, CarriedParts parts) throws IOException {
    if (!settings.command().isEmpty()) {
      return new CommandEngine(settings.command());
    }
    var pico = pico(settings, parts);
    if (pico.isPresent()) {
      return pico.get();
    }
    return Program.find(parts, "espeak-ng")
        .map(program -> new EspeakEngine(program, EspeakEngine.dataIn(parts)))
        .orElseThrow(() -> missing("pico2wave or espeak-ng", parts));
  }

  private static Optional<Engine> pico(SpeechSettings settings, CarriedParts parts) throws IOException {
    return parts.has("usr/bin/pico2wave")
        ? Optional.of(new PicoEngine(MovedPico.in(settings.folder().resolve(".pico"), parts)))
        : Program.find(parts, "pico2wave").map(PicoEngine::new);
  }

  private static SpeechUnavailable missing(String what, CarriedParts parts) {
    return new SpeechUnavailable(
        ("There is no %s, neither among the carried parts in %s nor on the PATH: start the station with ./contrappel "
                + "run, which fetches it, or install it with apt-get. An engine of your own is named in the setting "
                + "contrappel.speech.command.")
            .formatted(what, parts.root()));
  }
}
