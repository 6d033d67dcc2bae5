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
 * Idle machines, each with the rows of one phase. One that left its phase is put back into it when it is lent again, which
 * costs as much as an event; an event that moves is the exception. Holds a few dozen at most; the rest is left to the
 * collector.
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

  /** @return a machine that stands in the phase */
  StateMachine<Phase, EventType> borrow(Phase phase) {
    var machine = idle.get(phase).pollFirst();
    if (machine == null) {
      return put(Wiring.build(table, phase), phase);
    }
    if (machine.getState().getId() == phase) {
      return machine;
    }
    machine.stopReactively().block();
    return put(machine, phase);
  }

  /** @param phase for which it was lent */
  void giveBack(StateMachine<Phase, EventType> machine, Phase phase) {
    var stands = machine.getState().getId() == phase;
    // One that needs no reset is lent first.
    if (!(stands ? idle.get(phase).offerFirst(machine) : idle.get(phase).offerLast(machine))) {
      machine.stopReactively().block();
    }
  }

  private static StateMachine<Phase, EventType> put(StateMachine<Phase, EventType> stopped, Phase phase) {
    var there = new DefaultStateMachineContext<Phase, EventType>(phase, null, null, null);
    stopped.getStateMachineAccessor().doWithAllRegions(region -> region.resetStateMachineReactively(there).block());
    stopped.startReactively().block();
    return stopped;
  }
}
