package org.contrappel.telephony.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.contrappel.script.Language;

/** Counts how many sentences are being spoken at the same time. */
final class CrowdedEngine implements Engine {
  private final Engine real;
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  CrowdedEngine(Engine real) {
    this.real = real;
  }

  int most() {
    return most.get();
  }

  @Override
  public String settings() {
    return real.settings();
  }

  @Override
  public void speak(Speakable text, Language language, Path wav) throws IOException, InterruptedException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      real.speak(text, language, wav);
    } finally {
      now.decrementAndGet();
    }
  }
}
