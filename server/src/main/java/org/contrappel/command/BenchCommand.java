package org.contrappel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.contrappel.bench.BenchIn;
import org.contrappel.bench.BenchMenu;
import org.contrappel.bench.BenchRing;
import org.contrappel.bench.BenchSettings;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.StationStart;
import org.contrappel.launcher.parts.AsteriskPart;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.parts.RedisPart;
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

  private static final Map<String, Bench> BENCHES = 
      Map.of("ring", BenchRing::run, "menu", BenchMenu::run, "in", BenchIn::run);
  private static final String PLAN = "plan";
  private static final int CALLS = 100;

  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    var name = arguments.isEmpty() ? "" : arguments.getFirst();
    if (name.equals(PLAN)) {
      return PlanBench.run(settings, count(arguments, PlanBench.INCIDENTS, "incidents"), out);
    }
    var bench = BENCHES.get(name);
    if (bench == null) {
      throw new Refusal("Say ./contrappel bench ring [CALLS], bench menu [CALLS], bench in [CALLERS] or bench plan [INCIDENTS].");
    }
    var calls = count(arguments, CALLS, "calls");
    try (var phone = MeasuringPhone.on(0)) {
      var folder = Files.createTempDirectory("contrappel-bench");
      var own = forBench(settings, folder, phone.port());
      var network = Means.gather(own, out::println);
      if (network != Network.ASTERISK) {
        throw new Refusal("A bench needs a real Asterisk; the reason there is none stands above.");
      }
      try (var station = StationStart.with(own, network, out::println).station()) {
        return bench.run(told(station, phone, calls, own.port(Setting.SIP_PORT), folder), phone, out);
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

  private static BenchSettings told(Station station, MeasuringPhone phone, int calls, int sip, Path folder) throws IOException {
    return new BenchSettings(station.address(), Files.readString(station.secrets().administratorKey()).strip(),
        phone.port(), calls, sip, pid(station, AsteriskPart.NAME), pid(station, ServerPart.NAME),
        pid(station, RedisPart.NAME), folder);
  }

  private static long pid(Station station, String part) {
    return station.part(part).pid().orElseThrow(() -> new Refusal("The station's " + part + " has ended; see its log."));
  }

  private static int count(List<String> arguments, int usual, String what) {
    if (arguments.size() < 2) {
      return usual;
    }
    var written = arguments.get(1);
    if (!written.matches("[1-9][0-9]{0,4}")) {
      throw new Refusal("The number of " + what + " is 1 to 99999, not " + written + ".");
    }
    return Integer.parseInt(written);
  }
}
