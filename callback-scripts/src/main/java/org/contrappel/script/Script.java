package org.contrappel.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script that was read and found sound: every step named exists, and every way through it comes to an end.
 *
 * @param name its own name
 * @param revision SHA-256 of the file's bytes, lower-case hex
 * @param facts the names of the facts a call must bring
 * @param start the name of its first step
 * @param steps by name, in the order of the file
 */
public record Script(String name, String revision, List<String> facts, String start, Map<String, ScriptStep> steps) {
  public Script {
    facts = List.copyOf(facts);
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
  }
}
