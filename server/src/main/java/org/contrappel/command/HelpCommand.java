package org.contrappel.command;

import java.io.PrintStream;
import java.util.List;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.SettingsTable;

/** {@code help settings}; the script itself answers {@code help}. */
final class HelpCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    if (!arguments.equals(List.of("settings"))) {
      throw new Refusal("There is help and help settings.");
    }
    out.print(SettingsTable.of(settings));
    return 0;
  }
}
