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
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.table.Timers;
import org.junit.jupiter.api.Test;

class InvariantsTest {

  @Test
  void of_the_machines_attempts_at_most_one_lives_and_nobody_is_rung_twice_at_once() {
    LongStream.range(0, 400).forEach(seed -> Walks.walk(seed).forEach(taken -> {
      var attempts = taken.step().next().attempts();
      var own = attempts.stream().filter(attempt -> attempt.purpose() != Purpose.OPERATOR).toList();
      assertThat(own.stream().limit(Math.max(0, own.size() - 1))).noneMatch(Attempt::live);
      assertThat(attempts.stream().filter(Attempt::live).filter(one -> !one.person().isEmpty()).map(Attempt::person))
          .doesNotHaveDuplicates();
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
    incident.allLive().forEach(live -> awaited.add(Timers.watchdog(live.id())));
    if (incident.pause() != null) {
      awaited.add(incident.pause().timer());
    }
    if (incident.phase() == Phase.WAITING) {
      awaited.add(Timers.WAIT);
    }
    if (incident.phase() == Phase.RESTORING) {
      awaited.add(Timers.RESTORE);
    }
    if (incident.hold() != null) {
      awaited.add(Timers.HOLD);
    }
    if (incident.isInHands() && incident.phase() != Phase.CLOSED) {
      awaited.add(Timers.OWNER);
    }
    var checked = incident.live().filter(live -> live.purpose() == Purpose.CHECK).isPresent();
    if (incident.mission() != null && !incident.mission().isInPeoplesHands() && !checked) {
      awaited.add(Timers.MISSION);
    }
    boolean machineActs = switch (incident.phase()) {
      case VERIFYING, NOTIFYING, WAITING, INTERVENING -> incident.mission() == null || !incident.mission().isInPeoplesHands();
      default -> false;
    };
    if (incident.phase() == Phase.INTERVENING && awaited.isEmpty()) {
      awaited.add(Timers.OVERDUE);
    }
    assertThat(machineActs && awaited.isEmpty()).as("an incident nobody acts on: %s", incident).isFalse();
    return awaited;
  }
}
