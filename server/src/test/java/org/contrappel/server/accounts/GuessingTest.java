package org.contrappel.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.contrappel.server.ledger.memory.MemoryFleeting;
import org.junit.jupiter.api.Test;

class GuessingTest {
  private Instant now = Instant.parse("2026-11-25T03:00:00Z");
  private final Guessing guessing = new Guessing(new MemoryFleeting(() -> now), () -> now);

  private void wrong(int times) {
    for (var i = 0; i < times; i++) {
      guessing.wrong("durand", "10.0.0.1");
    }
  }

  @Test
  void two_slips_cost_nothing() {
    wrong(2);

    assertThat(guessing.pause("durand", "10.0.0.1")).isEmpty();
  }

  @Test
  void each_further_wrong_password_costs_twice_the_pause_of_the_one_before() {
    wrong(3);
    assertThat(guessing.pause("durand", "10.0.0.1")).contains(Duration.ofSeconds(2));

    wrong(1);
    assertThat(guessing.pause("durand", "10.0.0.1")).contains(Duration.ofSeconds(4));
  }

  @Test
  void no_pause_is_longer_than_five_minutes() {
    wrong(60);

    assertThat(guessing.pause("durand", "10.0.0.1")).contains(Duration.ofMinutes(5));
  }

  @Test
  void a_pause_ends() {
    wrong(3);
    now = now.plusSeconds(2);

    assertThat(guessing.pause("durand", "10.0.0.1")).isEmpty();
  }

  @Test
  void whoever_guesses_at_many_names_is_slowed_down_by_his_address() {
    for (var name : new String[] {"durand", "roux", "chef"}) {
      guessing.wrong(name, "10.0.0.1");
    }

    assertThat(guessing.pause("nobody-yet", "10.0.0.1")).isPresent();
    assertThat(guessing.pause("durand", "10.0.0.2")).isEmpty();
  }

  @Test
  void a_name_guessed_at_from_many_addresses_is_slowed_down_too() {
    for (var address : new String[] {"10.0.0.1", "10.0.0.2", "10.0.0.3"}) {
      guessing.wrong("durand", address);
    }

    assertThat(guessing.pause("durand", "10.0.0.4")).isPresent();
  }

  @Test
  void the_right_password_clears_the_name_but_not_the_address() {
    wrong(3);
    guessing.right("durand");

    assertThat(guessing.pause("durand", "10.0.0.9")).isEmpty();
    assertThat(guessing.pause("durand", "10.0.0.1")).isPresent();
  }
}
