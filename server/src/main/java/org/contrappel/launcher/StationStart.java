package org.contrappel.launcher;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.settings.Settings;

/**
 * A station that ends with this process: with Ctrl-C, with SIGTERM, however early they come.
 *
 * @param station it is ready
 * @param over opens when it has ended
 */
public record StationStart(Station station, CountDownLatch over) {

  public static StationStart with(Settings settings, Network network, Consumer<String> tell) {
    var over = new CountDownLatch(1);
    var started = new AtomicReference<Station>();
    var station = Station.start(settings, network, tell, begun -> {
      started.set(begun);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started.get(), over, tell), "end of the station"));
    });
    return new StationStart(station, over);
  }

  private static void end(Station station, CountDownLatch over, Consumer<String> tell) {
    if (station.ended()) {
      return;
    }
    tell.accept("Ending the station ...");
    station.close();
    tell.accept("Ended.");
    over.countDown();
  }
}
