package org.contrappel.command;

import java.io.PrintStream;
import java.util.List;
import org.contrappel.launcher.settings.Settings;

/** One thing {@code ./contrappel} can do. */
@FunctionalInterface
public interface Command {

  /**
   * @param arguments those after the command's own name
   * @return the exit code
   * @throws Refusal when it cannot be done as things are
   */
  int run(Settings settings, List<String> arguments, PrintStream out);
}
