package org.contrappel.launcher.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.contrappel.launcher.keep.Readiness;
import org.contrappel.telephony.asterisk.home.AsteriskHome;

/**
 * Asterisk is ready when all its modules are loaded. Its manager interface listens long before: a call asked for in
 * between would be lost.
 */
record FullyBooted(AsteriskHome home) implements Readiness {
  private static final long PATIENCE_S = 10;

  @Override
  public boolean ready() {
    return Files.exists(home.folder().resolve("run/asterisk.ctl")) && booted();
  }

  private boolean booted() {
    try {
      var conf = home.etc().resolve("asterisk.conf").toString();
      var asked = new ProcessBuilder(home.program().command("-C", conf, "-r", "-x", "core waitfullybooted"))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (asked.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
        return asked.exitValue() == 0;
      }
      asked.destroyForcibly();
      return false;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
