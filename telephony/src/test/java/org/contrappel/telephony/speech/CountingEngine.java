package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.script.Language;

/** Counts how often the real engine is asked. */
record CountingEngine(Engine real, AtomicInteger times) implements Engine {
  @Override
  public String settings() {
    return real.settings();
  }

  @Override
  public void speak(Speakable text, Language language, Path wav) throws IOException, InterruptedException {
    times.incrementAndGet();
    real.speak(text, language, wav);
  }
}
