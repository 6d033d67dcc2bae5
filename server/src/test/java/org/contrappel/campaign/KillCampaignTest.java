package org.contrappel.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.contrappel.launcher.Station;
import org.contrappel.launcher.parts.Network;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.phone.MeasuringPhone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("real-call")
class KillCampaignTest {
  private static final int TIMES = 6;
  @TempDir Path folder;

  @Test
  void calls_survive_the_server_being_killed_at_instants_drawn_anew_in_every_run() {
    var seed = ThreadLocalRandom.current().nextInt(1_000_000);
    var parts = CarriedParts.atHome().root().toString();
    var given = new Settings(Map.of(Setting.PARTS, parts), StationFolders.within(folder));
    try (var phone = MeasuringPhone.on(0);
        var station = Station.start(Campaign.settings(given, folder, phone), Network.ASTERISK, line -> {})) {
      var complaints = new Campaign(station, phone, System.out).run(seed, TIMES);

      assertThat(complaints).as("again with: ./contrappel kill --times %d --seed %d", TIMES, seed).isEmpty();
    }
  }
}
