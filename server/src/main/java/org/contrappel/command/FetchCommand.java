package org.contrappel.command;

import java.io.PrintStream;
import java.util.List;
import org.contrappel.launcher.parts.Means;
import org.contrappel.launcher.parts.TestBrowser;
import org.contrappel.launcher.settings.Settings;

/** Fetches the parts: those of a station, and with {@code tests} what only tests need besides. */
final class FetchCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    Means.gather(settings, out::println);
    if (arguments.contains("tests")) {
      TestBrowser.fetch(settings, out::println);
    }
    return 0;
  }
}
