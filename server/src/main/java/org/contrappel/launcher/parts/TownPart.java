package org.contrappel.launcher.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.keep.Part;
import org.contrappel.launcher.keep.Port;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.contrappel.telephony.town.Town;
import org.contrappel.telephony.town.TownAsterisk;
import org.contrappel.telephony.town.TownFileException;
import org.contrappel.telephony.town.TownReader;
import org.contrappel.telephony.town.TownSettings;

/** The town: a second Asterisk behind the trunk, in which the people live who are rung. */
public final class TownPart {
  public static final String NAME = "town";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TownPart() {}

  /**
   * @throws Refusal when the town's file is broken, with its file, line, cause and cure
   */
  public static Part of(Settings settings, Voice voice) {
    var folders = settings.folders();
    PrivateFile.folder(folders.town());
    var home = new AsteriskHome(folders.town(), Programs.asterisk(settings));
    var town = read(settings);
    var told = new TownSettings(
        settings.port(Setting.TOWN_SIP_PORT),
        new RtpRange(settings.port(Setting.TOWN_RTP_FROM), settings.port(Setting.TOWN_RTP_TO)),
        folders.town().resolve("heard"));
    return new Part(
        NAME,
        () -> TownAsterisk.write(home, town, told, voice),
        Fingerprint.of(text(settings) + told),
        home.command(),
        Map.of(),
        folders.town(),
        folders.logs().resolve("town.log"),
        List.of(Port.udp(settings.port(Setting.TOWN_SIP_PORT), Setting.TOWN_SIP_PORT)),
        new FullyBooted(home),
        PATIENCE);
  }

  /** The file itself: what is read from it has no order that would be the same in the next launcher. */
  private static String text(Settings settings) {
    try {
      return Files.readString(ServerProperties.town(settings));
    } catch (IOException e) {
      throw new Refusal("The town's file cannot be read: " + e.getMessage(), e);
    }
  }

  private static Town read(Settings settings) {
    try {
      return TownReader.read(ServerProperties.town(settings));
    } catch (TownFileException e) {
      throw new Refusal(e.getMessage(), e);
    }
  }
}
