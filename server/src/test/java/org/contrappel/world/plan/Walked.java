package org.contrappel.world.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.StreamName;

/** Which words of the plan language were executed, each with every outcome it had, as the registers of stories show it. */
final class Walked {
  private static final String INCIDENT = "incident:";
  private final Json json = new Json();
  private final Map<String, Set<String>> outcomes = new TreeMap<>();

  /** Reads what one world wrote. */
  void read(List<Entry> entries) {
    var registers = new LinkedHashMap<StreamName, ArrayList<Moved>>();
    for (var entry : entries) {
      if (entry.stream().text().startsWith(INCIDENT) && json.tree(entry.body()).has("changes")) {
        registers.computeIfAbsent(entry.stream(), _ -> new ArrayList<>())
            .add(json.read(entry.body(), Moved.class));
      }
    }
    registers.forEach((stream, register) -> Moment.of(stream.id(), register).forEach(this::look));
  }

  private void look(Moment moment) {
    if (moment.after().plan() == null) {
      return;
    }
    StepsWalked.look(moment, this::saw);
    ConditionsWalked.look(moment, this::saw);
    ListsWalked.look(moment, this::saw);
  }

  private void saw(String word, String outcome) {
    outcomes.computeIfAbsent(word, _ -> new TreeSet<>()).add(outcome);
  }

  /** How a word came out; empty when it was never executed. */
  Set<String> outcomes(String word) {
    return outcomes.getOrDefault(word, Set.of());
  }

  @Override
  public String toString() {
    var told = new StringBuilder();
    outcomes.forEach((word, seen) -> told.append(word).append(": ").append(seen).append('\n'));
    return told.toString();
  }
}
