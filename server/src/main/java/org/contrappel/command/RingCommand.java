package org.contrappel.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.terminal.RingInTerminal;

/** Talks through a script in the terminal. */
final class RingCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    return RingInTerminal.run(
        arguments, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
  }
}
