package org.contrappel.launcher.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.carried.CarriedParts;

/** Which Asterisk is started: one's own where it is named, else the carried one. */
final class Programs {
  private static final Pattern VERSION = Pattern.compile("Asterisk (?:GIT-|certified-)?(?:certified/)?(\\d+)\\..*");
  private static final int OLDEST = 20;
  private static final List<Path> MODULES = List.of(
      Path.of("/usr/lib/x86_64-linux-gnu/asterisk/modules"),
      Path.of("/usr/lib/aarch64-linux-gnu/asterisk/modules"),
      Path.of("/usr/lib/asterisk/modules"));

  private Programs() {}

  static AsteriskProgram asterisk(Settings settings) {
    if (!settings.has(Setting.ASTERISK_PROGRAM)) {
      return new AsteriskProgram.Carried(new CarriedParts(settings.parts()));
    }
    var program = settings.path(Setting.ASTERISK_PROGRAM);
    mustBeNewEnough(program);
    return new AsteriskProgram.Own(program, modules(settings), settings.path(Setting.ASTERISK_DATA));
  }

  private static Path modules(Settings settings) {
    if (settings.has(Setting.ASTERISK_MODULES)) {
      return settings.path(Setting.ASTERISK_MODULES);
    }
    return MODULES.stream().filter(Files::isDirectory).findFirst().orElseThrow(() -> new Refusal(
        "The modules of your Asterisk are in none of " + MODULES + ": name their folder with asterisk.modules"
            + " (CONTRAPPEL_ASTERISK_MODULES)."));
  }

  private static void mustBeNewEnough(Path program) {
    var said = said(program);
    var version = VERSION.matcher(said);
    if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST) {
      throw new Refusal(program + " must be an Asterisk 20 or newer; asked for its version it says: " + said);
    }
  }

  private static String said(Path program) {
    try {
      var process = new ProcessBuilder(program.toString(), "-V").redirectErrorStream(true).start();
      try (var output = process.inputReader()) {
        return output.lines().findFirst().orElse("nothing");
      }
    } catch (IOException e) {
      throw new Refusal("asterisk.program (CONTRAPPEL_ASTERISK_PROGRAM) cannot be started: " + e.getMessage() + ".", e);
    }
  }
}
