package org.contrappel.incident.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;

/** Rows and deliberate gaps, checked: no pair is blank, none is both, no row stands twice. */
public final class Table {

  /** A move from one phase to another on one kind of event. */
  public record Move(Phase from, EventType on, Phase to) {}

  private final List<Row> rows;
  private final List<Ignored> ignored;
  private final Map<Phase, Map<EventType, List<Row>>> byPair = new EnumMap<>(Phase.class);
  private final Map<Phase, Map<EventType, Ignored>> ignoredByPair = new EnumMap<>(Phase.class);
  private final Set<Move> moves = new HashSet<>();

  /**
   * @throws IllegalStateException naming every defect, when there is one
   */
  public Table(List<Row> rows, List<Ignored> ignored) {
    this.rows = List.copyOf(rows);
    this.ignored = List.copyOf(ignored);
    for (Phase phase : Phase.values()) {
      byPair.put(phase, new EnumMap<>(EventType.class));
      ignoredByPair.put(phase, new EnumMap<>(EventType.class));
    }
    var defects = new ArrayList<String>();
    var words = new HashSet<String>();
    for (Row row : rows) {
      byPair.get(row.from()).computeIfAbsent(row.on(), _ -> new ArrayList<>()).add(row);
      moves.add(new Move(row.from(), row.on(), row.to()));
      if (!words.add(row.words())) {
        defects.add("stands twice: " + row.words());
      }
    }
    ignored.forEach(gap -> ignoredByPair.get(gap.phase()).put(gap.event(), gap));
    findBlanks(defects);
    if (!defects.isEmpty()) {
      throw new IllegalStateException("The incident's table has defects: " + String.join("; ", defects));
    }
  }

  public List<Row> rows() {
    return rows;
  }

  public List<Ignored> ignored() {
    return ignored;
  }

  /** The rows of one pair; empty when it is ignored. */
  public List<Row> rows(Phase from, EventType on) {
    return byPair.get(from).getOrDefault(on, List.of());
  }

  public Optional<Ignored> ignored(Phase phase, EventType event) {
    return Optional.ofNullable(ignoredByPair.get(phase).get(event));
  }

  public boolean has(Move move) {
    return moves.contains(move);
  }

  private void findBlanks(List<String> defects) {
    for (Phase phase : Phase.values()) {
      for (EventType event : EventType.values()) {
        boolean acts = !rows(phase, event).isEmpty();
        boolean ignores = ignored(phase, event).isPresent();
        if (acts == ignores) {
          defects.add(phase + " on " + event.words() + (acts ? " is both a row and ignored" : " is blank"));
        }
      }
    }
  }
}
