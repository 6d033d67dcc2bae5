package org.contrappel.telephony.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.telephony.carried.CarriedParts;

/** The real carried engines. */
enum Engines {
  PICO {
    @Override
    Engine in(Path folder) {
      try {
        return new PicoEngine(MovedPico.in(Path.of("target/pico").toAbsolutePath(), CarriedParts.atHome()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  ESPEAK {
    @Override
    Engine in(Path folder) {
      var parts = CarriedParts.atHome();
      return new EspeakEngine(Program.find(parts, "espeak-ng").orElseThrow(), EspeakEngine.dataIn(parts));
    }
  };

  abstract Engine in(Path folder);

  Speech speech(Path folder, AtomicInteger times) {
    var engine = new CountingEngine(in(folder.resolve("engine")), times);
    return new Speech(folder.resolve("said"), engine, sox(), Pronunciation.AS_WRITTEN);
  }

  static Telephonic sox() {
    return new Telephonic(Program.find(CarriedParts.atHome(), "sox").orElseThrow());
  }
}
