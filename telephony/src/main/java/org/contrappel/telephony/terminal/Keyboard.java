package org.contrappel.telephony.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;

/**
 * A person at a keyboard, as a network would hear him.
 *
 * @param rightCode the code that will be accepted
 */
record Keyboard(BufferedReader in, String rightCode) {

  /** One line typed: keys, {@code h} hangs up, {@code m} plays a machine, nothing is nothing. */
  Heard hear(Expect expect) throws IOException {
    String line = in.readLine();
    // The end of the input is a telephone put down.
    String typed = line == null ? "h" : line.strip();
    return switch (typed) {
      case "h" -> new Heard.HungUp();
      case "m" -> new Heard.Machine();
      case "" -> new Heard.Nothing();
      default -> expect instanceof Expect.Code ? judged(typed) : new Heard.Keys(typed);
    };
  }

  /** Judged here, where it was heard; the script only ever gets the verdict. */
  private Heard judged(String typed) {
    String digits = typed.endsWith("#") ? typed.substring(0, typed.length() - 1) : typed;
    boolean right = MessageDigest.isEqual(
        digits.getBytes(StandardCharsets.UTF_8), rightCode.getBytes(StandardCharsets.UTF_8));
    return new Heard.Judged(right, right ? "terminal" : "");
  }

  @Override
  public String toString() {
    return "Keyboard";
  }
}
