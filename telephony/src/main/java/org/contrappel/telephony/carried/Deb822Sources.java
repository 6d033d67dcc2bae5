package org.contrappel.telephony.carried;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads apt's newer form of sources: paragraphs of {@code Field: value} lines, in files named {@code *.sources}. */
final class Deb822Sources {
  private Deb822Sources() {}

  static List<AptSource> read(String text) {
    var found = new ArrayList<AptSource>();
    var fields = new HashMap<String, String>();
    var last = "";
    for (var line : text.lines().toList()) {
      if (line.isBlank()) {
        addTo(found, fields);
        fields.clear();
      } else if (line.startsWith("#")) {
        // A comment may stand inside a paragraph and does not end it.
        continue;
      } else if (Character.isWhitespace(line.charAt(0))) {
        fields.merge(last, line.strip(), (before, more) -> before + "\n" + more);
      } else if (line.contains(":")) {
        last = line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
        fields.put(last, line.substring(line.indexOf(':') + 1).strip());
      }
    }
    addTo(found, fields);
    return List.copyOf(found);
  }

  private static void addTo(List<AptSource> found, Map<String, String> fields) {
    var suites = words(fields.get("suites"));
    if (!words(fields.get("types")).contains("deb")
        || "no".equalsIgnoreCase(fields.get("enabled"))
        || suites.isEmpty()) {
      return;
    }
    var signedBy = fields.getOrDefault("signed-by", "");
    var keyring = signedBy.startsWith("/") && !signedBy.contains("\n") ? signedBy : "";
    for (var uri : words(fields.get("uris"))) {
      found.add(new AptSource(uri, suites, words(fields.get("components")), keyring));
    }
  }

  private static List<String> words(String value) {
    return value == null || value.isBlank() ? List.of() : Arrays.asList(value.strip().split("\\s+"));
  }
}
