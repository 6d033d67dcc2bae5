package org.contrappel.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.contrappel.launcher.StationStart;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.settings.Settings;

/** Runs the station until it is told to stop. */
final class RunCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    var since = System.nanoTime();
    var running = StationStart.with(settings, Means.gather(settings, out::println), out::println);
    out.println("Contrappel is ready at " + running.station().address() + " after "
        + Duration.ofNanos(System.nanoTime() - since).toMillis() / 100 / 10.0 + " s.");
    if (!running.station().canRing()) {
      out.println("  The trunk's peer does not answer: alarms are taken, and calls fail until it does (log of the server).");
    }
    running.station().parts().forEach(part ->
        out.println("  %-9s pid %-8s log %s".formatted(part.name(), part.pid().orElse(0L), part.part().log())));
    out.println("  administrator's API key in " + running.station().secrets().administratorKey());
    out.println("  who may sign in at the desk: " + running.station().secrets().firstAccounts());
    out.println("Ctrl-C ends it.");
    untilStopped(running.over());
    return 0;
  }

  private static void untilStopped(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
