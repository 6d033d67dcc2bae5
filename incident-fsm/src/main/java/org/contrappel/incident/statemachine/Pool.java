package org.contrappel.incident.statemachine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;
import org.contrappel.incident.table.Table;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.support.DefaultStateMachineContext;

/**
 * Idle machines, each with the few rows of one phase and event. One that left its phase is put back into it when it is lent
 * again, which costs as much as an event; an event that moves is the exception. Holds two for each phase and event at most;
 * the rest is left to the collector.
 */
final class Pool {
  private static final int IDLE_EACH = 2;
  private final Table table;
  private final Map<Asked, BlockingDeque<StateMachine<Phase, EventType>>> idle = new ConcurrentHashMap<>();

  private record Asked(Phase phase, EventType on) {}

  Pool(Table table) {
    this.table = table;
  }

  /** @return a machine that stands in the phase */
  StateMachine<Phase, EventType> borrow(Phase phase, EventType on) {
    var machine = idle(phase, on).pollFirst();
    if (machine == null) {
      return put(Wiring.build(table, phase, on), phase);
    }
    if (machine.getState().getId() == phase) {
      return machine;
    }
    machine.stopReactively().block();
    return put(machine, phase);
  }

  /** @param phase and event for which it was lent */
  void giveBack(StateMachine<Phase, EventType> machine, Phase phase, EventType on) {
    // One that needs no reset is lent first.
    var stands = machine.getState().getId() == phase;
    var there = idle(phase, on);
    if (!(stands ? there.offerFirst(machine) : there.offerLast(machine))) {
      machine.stopReactively().block();
    }
  }

  private BlockingDeque<StateMachine<Phase, EventType>> idle(Phase phase, EventType on) {
    return idle.computeIfAbsent(new Asked(phase, on), _ -> new LinkedBlockingDeque<>(IDLE_EACH));
  }

  private static StateMachine<Phase, EventType> put(StateMachine<Phase, EventType> stopped, Phase phase) {
    var there = new DefaultStateMachineContext<Phase, EventType>(phase, null, null, null);
    stopped.getStateMachineAccessor().doWithAllRegions(region -> region.resetStateMachineReactively(there).block());
    stopped.startReactively().block();
    return stopped;
  }
}
