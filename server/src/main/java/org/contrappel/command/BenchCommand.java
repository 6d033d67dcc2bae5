package org.contrappel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.contrappel.bench.BenchMenu;
import org.contrappel.bench.BenchRing;
import org.contrappel.bench.BenchSettings;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.StationStart;
import org.contrappel.launcher.parts.AsteriskPart;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.parts.ServerPart;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.phone.MeasuringPhone;

/** Measures a station of its own, on free ports and an empty folder, whose trunk leads to a measuring telephone. */
final class BenchCommand implements Command {

  @FunctionalInterface
  private interface Bench {
    int run(BenchSettings settings, MeasuringPhone phone, PrintStream out);
  }

  private static final Map<String, Bench> BENCHES = Map.of("ring", BenchRing::run, "menu", BenchMenu::run);
  private static final int CALLS = 100;

  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    var bench = arguments.isEmpty() ? null : BENCHES.get(arguments.getFirst());
    if (bench == null) {
      throw new Refusal("Say ./contrappel bench ring [CALLS] or ./contrappel bench menu [CALLS].");
    }
    var calls = arguments.size() < 2 ? CALLS : count(arguments.get(1));
    try (var phone = MeasuringPhone.on(0)) {
      var folder = Files.createTempDirectory("contrappel-bench");
      var own = forBench(settings, folder, phone.port());
      var network = Means.gather(own, out::println);
      if (network != Network.ASTERISK) {
        throw new Refusal("A bench needs a real Asterisk; the reason there is none stands above.");
      }
      try (var station = StationStart.with(own, network, out::println).station()) {
        return bench.run(told(station, phone, calls, folder), phone, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The bench's own folder cannot be made or read.", e);
    }
  }

  private static Settings forBench(Settings settings, Path folder, int phone) {
    var apart = new Settings(settings.values(), StationFolders.within(folder));
    return FreePorts.in(apart)
        .with(Setting.PARTS, settings.parts().toString())
        .with(Setting.REDIS_URL, "")
        .with(Setting.TRUNK_PEER, "127.0.0.1:" + phone)
        // What is measured is how fast we are, not how patient.
        .with(Setting.TRUNK_LINES, 1_000)
        .with(Setting.TRUNK_RATE, 1_000);
  }

  private static BenchSettings told(Station station, MeasuringPhone phone, int calls, Path folder) throws IOException {
    return new BenchSettings(station.address(), Files.readString(station.secrets().administratorKey()).strip(),
        phone.port(), calls, pid(station, AsteriskPart.NAME), pid(station, ServerPart.NAME), folder);
  }

  private static long pid(Station station, String part) {
    return station.part(part).pid().orElseThrow(() -> new Refusal("The station's " + part + " has ended; see its log."));
  }

  private static int count(String written) {
    if (!written.matches("[1-9][0-9]{0,4}")) {
      throw new Refusal("The number of calls is 1 to 99999, not " + written + ".");
    }
    return Integer.parseInt(written);
  }
}
