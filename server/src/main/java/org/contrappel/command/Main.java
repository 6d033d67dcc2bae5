package org.contrappel.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.keep.PartFailed;
import org.contrappel.launcher.parts.CarriedDifferences;
import org.contrappel.launcher.settings.SettingsReader;
import org.contrappel.telephony.carried.PartsUnavailable;

/** What the script {@code ./contrappel} starts, once all is built. */
public final class Main {
  private static final Map<String, Command> COMMANDS =
      Map.of(
          "bench", new BenchCommand(),
          "run", new RunCommand(),
          "demo", new DemoCommand(),
          "ring", new RingCommand(),
          "fetch", new FetchCommand(),
          "help", new HelpCommand(),
          "kill", new KillCommand(),
          "tally", new TallyCommand());

  private Main() {}

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var given = List.of(arguments);
    var name = given.isEmpty() ? "help" : given.getFirst();
    System.exit(carriedOut(name, given.stream().skip(1).toList(), out));
  }

  private static int carriedOut(String name, List<String> arguments, PrintStream out) {
    try {
      var command = COMMANDS.get(name);
      if (command == null) {
        throw new Refusal("There is no command " + name + "; ./contrappel help lists them.");
      }
      return command.run(SettingsReader.read(System.getenv()), arguments, out);
    } catch (Refusal | PartsUnavailable e) {
      System.err.println("contrappel: " + e.getMessage());
      return Refusal.EXIT;
    } catch (PartFailed e) {
      System.err.println("contrappel: " + e.getMessage());
      CarriedDifferences.of(SettingsReader.read(System.getenv())).forEach(line -> System.err.println("  " + line));
      return 1;
    }
  }
}
