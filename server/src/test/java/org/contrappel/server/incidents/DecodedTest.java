package org.contrappel.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.planfile.ShippedPlans;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.kept.Json;
import org.junit.jupiter.api.Test;

class DecodedTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final Json json = new Json();
  private final Decoded decoded = new Decoded(json);
  private final Incident opened = Incident.received("07-i1").apply(new Change.Opened(
      new Alarm("07-a1", "shop", AlarmClass.INTRUSION, "3", "", NOON, null),
      new SiteCard("shop", "Le magasin", "fr", List.of("+33199001100"), List.of()),
      ShippedPlans.all().getFirst(), Armed.ARMED));

  @Test
  void what_is_written_reads_as_the_same_incident_for_whoever_remembers_nothing() {
    var moved = opened.apply(new Change.Moved(Phase.VERIFYING, NOON));

    assertThat(json.read(decoded.write(opened), Incident.class)).isEqualTo(opened);
    assertThat(json.read(decoded.write(moved), Incident.class)).isEqualTo(moved);
  }

  @Test
  void an_incident_without_site_and_plan_is_written_whole_too() {
    var bare = Incident.received("07-i2");

    assertThat(json.read(decoded.write(bare), Incident.class)).isEqualTo(bare);
  }

  @Test
  void another_plan_under_the_same_id_is_not_taken_for_the_one_before() {
    decoded.write(opened);
    var other = Incident.received("07-i1").apply(new Change.Opened(
        opened.alarms().getFirst(), opened.site(), ShippedPlans.all().getLast(), Armed.ARMED));

    assertThat(json.read(decoded.write(other), Incident.class)).isEqualTo(other);
  }

  @Test
  void where_another_text_is_kept_it_is_what_counts() {
    decoded.write(opened.apply(new Change.Moved(Phase.VERIFYING, NOON)));

    assertThat(decoded.read("07-i1", json.write(opened))).isEqualTo(opened);
  }

  @Test
  void the_text_that_was_written_is_not_read_again() {
    var text = decoded.write(opened);

    assertThat(decoded.read("07-i1", text)).isSameAs(opened);
  }
}
