package org.contrappel.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.contrappel.campaign.Campaign;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.StationStart;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.phone.MeasuringPhone;

/** {@code kill [--times 50] [--seed N]}: the campaign of {@code kill -9}, on a station of its own. */
final class KillCommand implements Command {
  private static final String TIMES = "--times";
  private static final String SEED = "--seed";

  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    var told = told(arguments);
    var times = Integer.parseInt(told.getOrDefault(TIMES, "50"));
    var seed = told.containsKey(SEED) ? Long.parseLong(told.get(SEED)) : ThreadLocalRandom.current().nextInt(1_000_000);
    try (var phone = MeasuringPhone.on(0)) {
      var folder = Files.createTempDirectory("contrappel-kill");
      var own = Campaign.settings(settings, folder, phone);
      var network = Means.gather(own, out::println);
      if (network != Network.ASTERISK) {
        throw new Refusal("The campaign needs a real Asterisk; the reason there is none stands above.");
      }
      out.println("The campaign's station, its logs and recordings are in " + folder + ".");
      try (var station = StationStart.with(own, network, line -> {}).station()) {
        var complaints = new Campaign(station, phone, out).run(seed, times);
        complaints.forEach(out::println);
        out.println(complaints.isEmpty() ? "All as it must be." : complaints.size() + " complaints; seed " + seed + ".");
        return complaints.isEmpty() ? 0 : 1;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The campaign's own folder cannot be made.", e);
    }
  }

  private static Map<String, String> told(List<String> arguments) {
    var told = new HashMap<String, String>();
    for (var i = 0; i < arguments.size(); i += 2) {
      var known = List.of(TIMES, SEED).contains(arguments.get(i));
      if (!known || i + 1 == arguments.size() || !arguments.get(i + 1).matches("[0-9]{1,9}")) {
        throw new Refusal("Say ./contrappel kill [--times 50] [--seed NUMBER].");
      }
      told.put(arguments.get(i), arguments.get(i + 1));
    }
    return told;
  }
}
