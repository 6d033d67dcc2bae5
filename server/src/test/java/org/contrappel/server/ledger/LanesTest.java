package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

  @Test
  void a_site_has_the_lane_it_always_had() {
    assertThat(Lanes.ofSite("bijouterie-martin")).isEqualTo(new Lane(43));
    assertThat(Lanes.ofSite("")).isEqualTo(new Lane(0));
  }

  @Test
  void a_lanes_keys_share_one_hash_tag() {
    assertThat(new Lane(7).key("inbox")).isEqualTo("{lane-07}:inbox");
    assertThat(Lane.STATION.key("inbox")).isEqualTo("{station}:inbox");
  }

  @Test
  void many_sites_spread_over_all_lanes() {
    assertThat(IntStream.range(0, 2_000).mapToObj(i -> Lanes.ofSite("site-" + i)).distinct()).hasSize(64);
  }

  @Test
  void an_id_tells_its_lane() {
    assertThat(Lanes.all()).allSatisfy(lane -> assertThat(Lane.ofId(lane.id("k3v9"))).contains(lane));
  }

  @Test
  void what_is_not_such_an_id_tells_none() {
    assertThat(Lane.ofId("")).isEmpty();
    assertThat(Lane.ofId("7-k3v9")).isEmpty();
    assertThat(Lane.ofId("64-k3v9")).isEmpty();
    assertThat(Lane.ofId("ab-k3v9")).isEmpty();
  }
}
