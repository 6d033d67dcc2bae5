package org.contrappel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.contrappel.bench.plan.BenchPlan;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.keep.Keeper;
import org.contrappel.launcher.keep.PartNotes;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.parts.RedisPart;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;

/**
 * Measures whole plans in this process, which runs with the server's own Java options, over a Redis of its own, started
 * as a station starts it.
 */
final class PlanBench {
  static final int INCIDENTS = 400;

  private PlanBench() {}

  static int run(Settings settings, int incidents, PrintStream out) {
    try {
      var folders = StationFolders.within(Files.createTempDirectory("contrappel-bench"));
      var own = FreePorts.in(new Settings(settings.values(), folders))
          .with(Setting.PARTS, settings.parts().toString())
          .with(Setting.NETWORK, "simulated")
          .with(Setting.REDIS_URL, "");
      Means.gather(own, out::println);
      return run(own, Secrets.in(folders.secrets()), incidents, out);
    } catch (IOException e) {
      throw new UncheckedIOException("The bench's own folder cannot be made.", e);
    }
  }

  private static int run(Settings own, Secrets secrets, int incidents, PrintStream out) {
    var folders = own.folders();
    PrivateFile.folder(folders.data());
    PrivateFile.folder(folders.logs());
    var notes = new PartNotes(PrivateFile.folder(folders.run().resolve("parts")));
    try (var keeper = new Keeper(notes, out::println)) {
      keeper.start(List.of(RedisPart.of(own, secrets)));
      var pid = keeper.part(RedisPart.NAME).pid().orElseThrow(() -> new Refusal("Redis has ended; see its log."));
      return BenchPlan.run(RedisPart.url(own, secrets), pid, incidents, out);
    }
  }
}
