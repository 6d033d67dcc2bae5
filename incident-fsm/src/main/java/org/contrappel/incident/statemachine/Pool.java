package org.contrappel.incident.statemachine;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;
import org.contrappel.incident.table.Table;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.support.DefaultStateMachineContext;

/**
 * Idle machines, kept by the phase they happen to stand in: one that already stands in the wanted phase needs no reset,
 * which costs more than the event itself. Holds a few dozen at most; the rest is left to the collector.
 */
final class Pool {
  private static final int IDLE_PER_PHASE = 8;
  private final Table table;
  private final Map<Phase, BlockingDeque<StateMachine<Phase, EventType>>> idle = new EnumMap<>(Phase.class);

  Pool(Table table) {
    this.table = table;
    for (Phase phase : Phase.values()) {
      idle.put(phase, new LinkedBlockingDeque<>(IDLE_PER_PHASE));
    }
  }

  StateMachine<Phase, EventType> borrow(Phase phase) {
    var standing = idle.get(phase).pollFirst();
    return standing != null ? standing : put(any(), phase);
  }

  void giveBack(StateMachine<Phase, EventType> machine) {
    if (!idle.get(machine.getState().getId()).offerFirst(machine)) {
      machine.stopReactively().block();
    }
  }

  private StateMachine<Phase, EventType> any() {
    for (var machines : idle.values()) {
      var machine = machines.pollLast();
      if (machine != null) {
        machine.stopReactively().block();
        return machine;
      }
    }
    return Wiring.build(table);
  }

  private static StateMachine<Phase, EventType> put(StateMachine<Phase, EventType> stopped, Phase phase) {
    var there = new DefaultStateMachineContext<Phase, EventType>(phase, null, null, null);
    stopped.getStateMachineAccessor().doWithAllRegions(region -> region.resetStateMachineReactively(there).block());
    stopped.startReactively().block();
    return stopped;
  }
}
