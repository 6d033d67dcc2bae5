package org.contrappel.telephony.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.carried.CarriedParts;

/** Sounds made by somebody else's program, so that ours are not only measured against themselves. */
public final class Sox {
  private Sox() {}

  /** Runs the carried sox with these arguments. */
  public static void make(Path folder, String... arguments) throws IOException, InterruptedException {
    var line = new ArrayList<>(CarriedParts.atHome().command("usr/bin/sox", "-R", "-V1"));
    line.addAll(List.of(arguments));
    var process = new ProcessBuilder(line).directory(folder.toFile()).inheritIO().start();
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("sox could not make the sound: " + line);
    }
  }
}
