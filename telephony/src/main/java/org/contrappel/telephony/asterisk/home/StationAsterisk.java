package org.contrappel.telephony.asterisk.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Makes an {@link AsteriskHome} the station's own. */
public final class StationAsterisk {
  private static final List<String> MODULES = List.of(
      "res_agi", "app_mixmonitor", "func_db", "func_talkdetect", "res_tonedetect", "app_stack", "res_stasis",
      "cel_custom", "res_cdrel_custom");

  /** The record of every channel's start, answer and end, which survives Asterisk's death. */
  private static final String CEL_CONF = """
      [general]
      enable=yes
      apps=
      events=CHAN_START,ANSWER,HANGUP,CHAN_END
      """;

  private static final String CEL_CUSTOM_CONF = """
      [mappings]
      witness.csv => ${CSV_QUOTE(${eventtype})},${CSV_QUOTE(${eventtime})},${CSV_QUOTE(${CHANNEL(uniqueid)})},${CSV_QUOTE(${eventextra})}
      """;

  private StationAsterisk() {}

  /** Writes the folder anew. Call it before each start, never while it runs. */
  public static void write(AsteriskHome home, StationSettings settings) {
    home.write(settings.rtp(), MODULES, Map.of(
        "extensions.conf", StationDialplan.text(settings),
        "pjsip.conf", StationSip.text(settings),
        "manager.conf", StationAmi.text(settings.ami()),
        "cel.conf", CEL_CONF,
        "cel_custom.conf", CEL_CUSTOM_CONF));
    try {
      Files.createDirectories(settings.legs());
      Files.write(home.sounds().resolve(StationDialplan.SOFT_TONE + ".sln"), SoftTone.second());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the station's sounds and recordings folders.", e);
    }
  }
}
