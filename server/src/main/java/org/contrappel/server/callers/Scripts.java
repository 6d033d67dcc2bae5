package org.contrappel.server.callers;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contrappel.script.Script;
import org.contrappel.script.shipped.ShippedScripts;

/** The scripts for callers, each read once. */
final class Scripts {
  private static final Map<String, Script> ALL = ShippedScripts.names().stream()
      .filter(name -> name.startsWith("caller-")).map(ShippedScripts::named)
      .collect(Collectors.toMap(Script::name, Function.identity()));

  private Scripts() {}

  static Script named(String name) {
    return ALL.get(name);
  }
}
