package org.contrappel.server.callers;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.Instructions;

/** What somebody under duress believes to have changed: he, and whoever listens, hear of it as if it were so. */
record Pretence(List<Instruction> given, List<String> lifted) {
  static final Pretence NONE = new Pretence(List.of(), List.of());

  Pretence {
    given = List.copyOf(given);
    lifted = List.copyOf(lifted);
  }

  Pretence giving(Instruction instruction) {
    var all = new ArrayList<>(given);
    all.add(instruction);
    return new Pretence(all, lifted);
  }

  Pretence lifting(String id) {
    var all = new ArrayList<>(lifted);
    all.add(id);
    return new Pretence(given, all);
  }

  Instructions over(Instructions real) {
    var seen = real;
    for (var one : given) {
      seen = seen.given(one);
    }
    for (var id : lifted) {
      seen = seen.without(id);
    }
    return seen;
  }
}
