package org.contrappel.command;

import java.io.PrintStream;
import java.util.List;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.settings.Settings;

/** Fetches the parts and says on which network the station would run. */
final class FetchCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    Means.gather(settings, out::println);
    return 0;
  }
}
