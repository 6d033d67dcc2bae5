package org.contrappel.telephony.carried;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads apt's old form of sources: {@code deb [signed-by=…] URI suite component…}. */
final class OneLineSources {
  private static final Pattern LINE = Pattern.compile("deb\\s+(?:\\[([^]]*)]\\s+)?(\\S+)\\s+(\\S+)((?:\\s+\\S+)*)\\s*");
  private static final Pattern SIGNED_BY = Pattern.compile("(?i)signed-by=(/\\S+)");

  private OneLineSources() {}

  /** What cannot be understood is left out: apt itself is the one to complain about it. */
  static List<AptSource> read(String text) {
    var found = new ArrayList<AptSource>();
    for (var raw : text.lines().toList()) {
      var line = LINE.matcher(raw.replaceFirst("#.*", "").strip());
      if (line.matches()) {
        var components = line.group(4).isBlank() ? List.<String>of() : List.of(line.group(4).strip().split("\\s+"));
        found.add(new AptSource(line.group(2), List.of(line.group(3)), components, keyring(line.group(1))));
      }
    }
    return List.copyOf(found);
  }

  private static String keyring(String options) {
    var signed = SIGNED_BY.matcher(options == null ? "" : options);
    return signed.find() ? signed.group(1) : "";
  }
}
