package org.contrappel.incident.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.Phase;
import org.contrappel.incident.Step;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.table.Timers;
import org.junit.jupiter.api.Test;

class InvariantsTest {

  @Test
  void at_most_one_attempt_lives_and_it_is_the_last() {
    LongStream.range(0, 400).forEach(seed -> Walks.walk(seed).forEach(taken -> {
      var attempts = taken.step().next().attempts();
      assertThat(attempts.stream().limit(Math.max(0, attempts.size() - 1))).noneMatch(Attempt::live);
      assertThat(taken.step().orders().stream().filter(Order.Ring.class::isInstance).count()).isLessThan(2);
    }));
  }

  @Test
  void nothing_waits_for_ever_because_a_timer_runs_wherever_the_machine_is_to_act_next() {
    LongStream.range(0, 400).forEach(seed -> {
      Set<String> running = new HashSet<>();
      Walks.walk(seed).forEach(taken -> {
        tick(running, taken.event(), taken.step());
        assertThat(awaited(taken.step().next())).as("timers awaited after %s", taken.step().row()).isSubsetOf(running);
      });
    });
  }

  private static void tick(Set<String> running, Event event, Step step) {
    if (event instanceof Event.TimerFired fired) {
      running.remove(fired.name());
    }
    for (var order : step.orders()) {
      if (order instanceof Order.SetTimer set) {
        running.add(set.name());
      } else if (order instanceof Order.CancelTimer cancelled) {
        running.remove(cancelled.name());
      }
    }
  }

  private static Set<String> awaited(Incident incident) {
    Set<String> awaited = new HashSet<>();
    incident.live().ifPresent(live -> awaited.add(Timers.watchdog(live.id())));
    if (incident.pause() != null) {
      awaited.add(incident.pause().timer());
    }
    if (incident.phase() == Phase.INTERVENING) {
      awaited.add(Timers.OVERDUE);
    }
    boolean machineActs = incident.phase() == Phase.VERIFYING || incident.phase() == Phase.NOTIFYING;
    assertThat(machineActs && awaited.isEmpty()).as("an incident nobody acts on: %s", incident).isFalse();
    return awaited;
  }
}
