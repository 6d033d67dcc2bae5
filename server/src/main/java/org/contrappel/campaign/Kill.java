package org.contrappel.campaign;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.parts.ServerPart;

/**
 * One death of the server, by {@code kill -9}.
 *
 * @param at {@link System#nanoTime} of it
 * @param before how often the server had been ready
 */
record Kill(Station station, long at, int before) {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Waits this long and strikes. */
  static Kill after(Duration offset, Station station) {
    var server = station.part(ServerPart.NAME);
    var before = server.timesReady();
    var due = System.nanoTime() + offset.toNanos();
    // A drawn instant is the point here: nothing to be awaited tells it.
    for (var left = offset.toNanos(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    server.kill();
    return new Kill(station, System.nanoTime(), before);
  }

  /** @return {@link System#nanoTime} when the server was ready again */
  long awaitReturn() {
    station.part(ServerPart.NAME).awaitReady(before + 1, PATIENCE);
    return System.nanoTime();
  }
}
