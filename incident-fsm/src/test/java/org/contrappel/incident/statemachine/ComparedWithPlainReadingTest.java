package org.contrappel.incident.statemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.contrappel.incident.walk.Walks;
import org.junit.jupiter.api.Test;

class ComparedWithPlainReadingTest {
  private final StateMachineReading production = new StateMachineReading();

  @Test
  void the_state_machine_takes_the_same_steps_as_a_plain_reading_of_the_rows() {
    LongStream.range(5000, 5400).forEach(seed -> Walks.walk(seed).forEach(taken ->
        assertThat(production.step(taken.before(), taken.event())).isEqualTo(taken.step())));
  }
}
