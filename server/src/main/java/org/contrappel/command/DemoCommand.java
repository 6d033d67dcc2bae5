package org.contrappel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.contrappel.demo.Demo;
import org.contrappel.launcher.StationStart;
import org.contrappel.launcher.keep.OneStation;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.parts.OwnServer;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Settings;

/** Plays the demonstration: on the station that runs already, or on one it starts and ends again. */
final class DemoCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    var running = OneStation.running(settings.folders().run());
    if (running.isPresent()) {
      out.println("Playing on the station that runs at " + running.get());
      return play(running.get(), settings, out);
    }
    var started = StationStart.with(settings, Means.gather(settings, out::println), out::println);
    try (var station = started.station()) {
      return play(station.address().toString(), settings, out);
    }
  }

  private static int play(String address, Settings settings, PrintStream out) {
    try {
      var key = Files.readString(Secrets.in(settings.folders().secrets()).administratorKey()).strip();
      return Demo.play(OwnServer.client(settings), address, key, settings.folders().recordings(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("The demonstration could not be played: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }
}
