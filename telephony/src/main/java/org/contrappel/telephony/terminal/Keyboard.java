package org.contrappel.telephony.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.ScriptStep;

/**
 * A person at a keyboard, as a network would hear him.
 *
 * @param rightCode the code that will be accepted
 */
record Keyboard(BufferedReader in, String rightCode) {

  /** One line typed: keys, {@code h} hangs up, {@code m} plays a machine, nothing is nothing. */
  Heard hear(Expect expect, Optional<ScriptStep.AskDigits> digits) throws IOException {
    String line = in.readLine();
    // The end of the input is a telephone put down.
    String typed = line == null ? "h" : line.strip();
    return switch (typed) {
      case "h" -> new Heard.HungUp();
      case "m" -> new Heard.Machine();
      case "" -> new Heard.Nothing();
      default -> expect instanceof Expect.Code ? digits(typed, digits) : new Heard.Keys(typed);
    };
  }

  private Heard digits(String typed, Optional<ScriptStep.AskDigits> asked) {
    String digits = typed.endsWith("#") ? typed.substring(0, typed.length() - 1) : typed;
    if (asked.filter(step -> step.alone(digits).isPresent() || step.repeats(digits)).isPresent()) {
      return new Heard.Keys(digits);
    }
    return asked.filter(ScriptStep.AskNumber.class::isInstance).isPresent()
        ? new Heard.Taken(digits, digits)
        : judged(digits);
  }

  /** Judged here, where it was heard; the script only ever gets the verdict. */
  private Heard judged(String digits) {
    boolean right = MessageDigest.isEqual(
        digits.getBytes(StandardCharsets.UTF_8), rightCode.getBytes(StandardCharsets.UTF_8));
    return new Heard.Judged(right, right ? "terminal" : "");
  }

  @Override
  public String toString() {
    return "Keyboard";
  }
}
