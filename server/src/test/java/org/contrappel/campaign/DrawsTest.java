package org.contrappel.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  @Test
  void the_same_seed_draws_the_same_deaths_again() {
    assertThat(drawn(7, 30)).isEqualTo(drawn(7, 30)).isNotEqualTo(drawn(8, 30));
  }

  @Test
  void every_moment_comes_before_any_comes_again() {
    var moments = drawn(7, Moment.values().length).stream().map(one -> one.draw().moment()).toList();
    assertThat(moments).containsExactlyInAnyOrder(Moment.values());
  }

  @Test
  void a_drawn_place_never_shows_its_codes() {
    var place = drawn(7, 1).getFirst().place();
    assertThat(place.toString()).doesNotContain(place.right()).doesNotContain(place.duress());
  }

  private static List<Draws.Drawn> drawn(long seed, int count) {
    var draws = new Draws(seed);
    return IntStream.range(0, count).mapToObj(i -> draws.next()).toList();
  }
}
