package org.contrappel.script.reading;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how long something is waited for: {@code 8s}. */
final class Waits {
  private static final Pattern SECONDS = Pattern.compile("(\\d{1,4})s");
  private static final String DEFAULT_PATIENCE = "8s";
  private static final String DEFAULT_BETWEEN_KEYS = "4s";

  private Waits() {}

  static Duration patience(Fields fields, Faults faults) {
    return read(fields, "patience", DEFAULT_PATIENCE, 60, faults);
  }

  static Duration betweenKeys(Fields fields, Faults faults) {
    return read(fields, "between-keys", DEFAULT_BETWEEN_KEYS, 15, faults);
  }

  private static Duration read(Fields fields, String name, String usual, int most, Faults faults) {
    String text = fields.get(name).map(node -> Fields.text(node, "\"" + name + "\"", faults)).orElse(usual);
    Matcher seconds = SECONDS.matcher(text);
    if (seconds.matches()) {
      int count = Integer.parseInt(seconds.group(1));
      if (count >= 1 && count <= most) {
        return Duration.ofSeconds(count);
      }
    }
    if (!text.isEmpty()) {
      faults.at(fields.named().get(name), "\"" + name + "\" is " + text + ".", "Write 1s to " + most + "s.");
    }
    return Duration.ZERO;
  }
}
