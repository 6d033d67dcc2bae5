package org.contrappel.script;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes what the outside world wrote speakable. */
final class Facts {
  private static final int LONGEST = 200;

  private Facts() {}

  /**
   * Only the facts the script names, without control characters, at most 200 characters each.
   *
   * @throws IllegalArgumentException when a fact the script needs is not there
   */
  static Map<String, String> forScript(Script script, Map<String, String> given) {
    List<String> missing = script.facts().stream().filter(fact -> !given.containsKey(fact)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "The script " + script.name() + " needs the facts " + missing + ": give them.");
    }
    Map<String, String> facts = new TreeMap<>();
    script.facts().forEach(fact -> facts.put(fact, speakable(given.get(fact))));
    return facts;
  }

  static String speakable(String value) {
    String plain = value.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    return plain.codePoints()
        .limit(LONGEST)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
