package org.contrappel.telephony.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contrappel.script.Expect;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Outcome;
import org.contrappel.script.Script;
import org.contrappel.script.Step;
import org.contrappel.script.reading.Fault;
import org.contrappel.script.reading.Reading;
import org.contrappel.script.reading.ScriptReader;
import org.contrappel.script.shipped.ShippedScripts;

/** {@code contrappel ring SCRIPT}: a script talks to you in the terminal. */
public final class RingInTerminal {
  private static final String USUAL_CODE = "1234";
  private static final String USAGE =
      "Usage: contrappel ring SCRIPT [--language fr|en] [--fact name=value ...]   or: contrappel ring --file FILE.yaml";

  private RingInTerminal() {}

  public static void main(String[] args) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.exit(run(List.of(args), in, new PrintStream(System.out, true, StandardCharsets.UTF_8)));
  }

  /**
   * Plays one call.
   *
   * @return 0 when the call was played to an outcome, 2 when it could not be played (why is printed)
   */
  public static int run(List<String> args, BufferedReader in, PrintStream out) {
    try {
      RingOptions options = RingOptions.of(args);
      Optional<Script> script = script(options, out);
      if (script.isEmpty()) {
        return 2;
      }
      play(script.get(), options, in, out);
      return 0;
    } catch (IllegalArgumentException asked) {
      out.println(asked.getMessage());
      out.println(USAGE);
      return 2;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Script> script(RingOptions options, PrintStream out) {
    if (options.file().isPresent()) {
      return fromFile(options.file().get(), out);
    }
    return Optional.of(ShippedScripts.named(options.script().orElseThrow(() -> new IllegalArgumentException(
        "Which script? There are " + String.join(", ", ShippedScripts.names()) + "."))));
  }

  private static Optional<Script> fromFile(Path file, PrintStream out) {
    try {
      return switch (ScriptReader.read(file.toString(), Files.readAllBytes(file))) {
        case Reading.Sound<Script>(Script script) -> Optional.of(script);
        case Reading.Broken<Script>(List<Fault> faults) -> {
          faults.forEach(out::println);
          yield Optional.empty();
        }
      };
    } catch (NoSuchFileException missing) {
      out.println("There is no file " + file + ".");
      return Optional.empty();
    } catch (IOException unreadable) {
      out.println("The file " + file + " cannot be read: " + unreadable.getMessage() + ".");
      return Optional.empty();
    }
  }

  private static void play(Script script, RingOptions options, BufferedReader in, PrintStream out) throws IOException {
    out.print("The code that will be right [" + USUAL_CODE + "]: ");
    out.flush();
    String typed = in.readLine();
    String code = typed == null || typed.isBlank() ? USUAL_CODE : typed.strip();
    out.println("Type keys and Enter; Enter alone keys nothing; h hangs up; m is a machine.");
    Keyboard person = new Keyboard(in, code);
    Step step = Interpreter.begin(script, options.language(), facts(script, options), code.length());
    tell(step, out);
    while (step.outcome().isEmpty()) {
      step = Interpreter.heard(
          script, step.conversation(), step.turn().number(),
          person.hear(step.turn().expect(), Interpreter.digitsAsked(script, step.conversation())));
      tell(step, out);
    }
    Outcome outcome = step.outcome().get();
    out.println("Outcome: " + outcome.ending() + " at " + outcome.lastStep());
  }

  /** A fact nobody gave is shown by its name. */
  private static Map<String, String> facts(Script script, RingOptions options) {
    Map<String, String> facts = new TreeMap<>();
    script.facts().forEach(fact -> facts.put(fact, options.facts().getOrDefault(fact, "<" + fact + ">")));
    options.facts().keySet().stream().filter(fact -> !facts.containsKey(fact)).findFirst().ifPresent(fact -> {
      throw new IllegalArgumentException(
          "The script " + script.name() + " has no fact " + fact + "; it has " + script.facts() + ".");
    });
    return facts;
  }

  private static void tell(Step step, PrintStream out) {
    step.turn().say().forEach(said -> out.println("  " + said.text()));
    switch (step.turn().expect()) {
      case Expect.Choice choice ->
          out.print("(a key of " + choice.keys() + ", " + choice.patience().toSeconds() + " s) > ");
      case Expect.Code code -> out.print("(a code, " + code.patience().toSeconds() + " s) > ");
      case Expect.HangUp _ -> out.println("(the line is cleared)");
    }
    out.flush();
  }
}
