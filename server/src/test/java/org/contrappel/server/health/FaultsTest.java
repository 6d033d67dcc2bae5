package org.contrappel.server.health;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrappel.server.health.Faults.News;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final Map<String, String> DEAD = Map.of("trunk", "The trunk does not answer.");
  private final Faults faults = new Faults();
  private Instant now = Instant.parse("2026-11-22T20:00:00Z");

  private List<News> look(Map<String, String> wrong, Set<String> written) {
    now = now.plus(ofSeconds(5));
    return faults.news(faults.seen(wrong, now), written, now);
  }

  @Test
  void what_is_wrong_for_a_moment_is_no_news() {
    assertThat(look(DEAD, Set.of())).isEmpty();
    assertThat(look(DEAD, Set.of())).isEmpty();
    assertThat(look(Map.of(), Set.of())).isEmpty();
    assertThat(look(DEAD, Set.of())).isEmpty();
    assertThat(look(DEAD, Set.of())).isEmpty();
  }

  @Test
  void what_stays_wrong_is_news_with_since_when_until_it_is_written() {
    look(DEAD, Set.of());
    var since = now;
    look(DEAD, Set.of());
    var began = new News.Began(new Ailment("trunk", since, "The trunk does not answer."));

    assertThat(look(DEAD, Set.of())).containsExactly(began);
    assertThat(look(DEAD, Set.of())).containsExactly(began);
    assertThat(look(DEAD, Set.of("trunk"))).isEmpty();
  }

  @Test
  void what_is_right_again_ends_once_it_stays_so() {
    assertThat(look(Map.of(), Set.of("trunk"))).isEmpty();
    var since = now;
    assertThat(look(Map.of(), Set.of("trunk"))).isEmpty();
    assertThat(look(Map.of(), Set.of("trunk"))).containsExactly(new News.Ended("trunk", since));
    assertThat(look(Map.of(), Set.of())).isEmpty();
  }

  @Test
  void a_flapping_trunk_is_one_fault_until_it_stays() {
    for (var i = 0; i < 10; i++) {
      assertThat(look(i % 2 == 0 ? Map.of() : DEAD, Set.of("trunk"))).isEmpty();
    }
  }
}
