package org.contrappel.telephony.town;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.Voice;
import org.contrappel.telephony.asterisk.home.AsteriskHome;

/** Makes an {@link AsteriskHome} the town's: a second Asterisk behind a SIP trunk, in which its people live. */
public final class TownAsterisk {
  private static final List<String> MODULES =
      List.of("app_senddtmf", "app_waitforsilence", "app_mixmonitor", "app_playtones", "res_stasis");

  // Absent, these two make it complain: an interface nobody may use, and events nobody keeps.
  private static final String NO_MANAGER = "[general]\nenabled=no\n";
  private static final String NO_EVENTS = "[general]\nenable=no\n";

  private TownAsterisk() {}

  /**
   * Writes the folder anew. Call it before each start, never while it runs.
   *
   * @param voice speaks what the people say; asked only when they say something
   */
  public static void write(AsteriskHome home, Town town, TownSettings settings, Voice voice) {
    home.write(settings.rtp(), MODULES, Map.of(
        "extensions.conf", TownDialplan.text(town, settings.heard()),
        "pjsip.conf", TownSip.text(town, settings),
        "manager.conf", NO_MANAGER,
        "cel.conf", NO_EVENTS));
    try {
      Files.createDirectories(settings.heard());
      Files.write(home.sounds().resolve(TownDialplan.BEEP + ".sln"), Beep.sound());
      for (var speech : town.speech().entrySet()) {
        var spoken = voice.spoken(new Utterance(speech.getValue(), Language.FR));
        var file = home.sounds().resolve(TownDialplan.sound(speech.getKey()) + ".alaw");
        Files.copy(spoken, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the town's sounds into " + home.folder() + "; is its disk full?", e);
    }
  }
}
