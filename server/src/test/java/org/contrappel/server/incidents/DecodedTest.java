package org.contrappel.server.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.planfile.ShippedPlans;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.kept.IncidentTexts;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Changes;
import org.junit.jupiter.api.Test;

class DecodedTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final IncidentTexts texts = new IncidentTexts(new Json());
  private final Decoded decoded = new Decoded(new Json());
  private final Incident received = Incident.received("07-i1");
  private final Incident opened = received.apply(new Change.Opened(
      new Alarm("07-a1", "shop", AlarmClass.INTRUSION, "3", "", NOON, null),
      new SiteCard("shop", "Le magasin", "fr", List.of("+33199001100"), List.of()),
      ShippedPlans.all().getFirst(), Armed.ARMED));
  private final Incident moved = opened.apply(new Change.Moved(Phase.VERIFYING, NOON));

  private final Map<String, String> documents = new HashMap<>();

  private Optional<String> document(String name) {
    return Optional.ofNullable(documents.get(name));
  }

  private Changes written(Incident before, Incident now) {
    var draft = Changes.draft();
    decoded.write(before, now, draft);
    return draft.done();
  }

  @Test
  void what_is_frozen_is_written_when_the_incident_opens_and_never_again() {
    assertThat(written(received, opened).put()).containsOnlyKeys(Names.incident("07-i1"), Names.frozen("07-i1"));
    assertThat(written(opened, moved).put()).containsOnlyKeys(Names.incident("07-i1"));
  }

  @Test
  void what_is_written_reads_as_the_same_incident_for_whoever_remembers_nothing() {
    var first = written(received, opened).put();
    var then = written(opened, moved).put();

    assertThat(texts.read(then.get(Names.incident("07-i1")), first.get(Names.frozen("07-i1")))).isEqualTo(moved);
  }

  @Test
  void an_incident_without_site_and_plan_has_one_text_only() {
    var bare = Incident.received("07-i2");
    var put = written(bare, bare).put();

    assertThat(put).containsOnlyKeys(Names.incident("07-i2"));
    assertThat(texts.read(put.get(Names.incident("07-i2")), null)).isEqualTo(bare);
  }

  @Test
  void where_another_text_is_kept_it_is_what_counts() {
    documents.putAll(written(received, opened).put());
    written(opened, moved);

    assertThat(decoded.read(this::document, "07-i1")).contains(opened);
  }

  @Test
  void the_text_that_was_written_is_not_read_again() {
    documents.putAll(written(received, opened).put());
    documents.putAll(written(opened, moved).put());

    assertThat(decoded.read(this::document, "07-i1").orElseThrow()).isSameAs(moved);
  }

  @Test
  void an_incident_the_lane_does_not_have_is_not_there_though_it_was_remembered() {
    written(received, opened);

    assertThat(decoded.read(this::document, "07-i1")).isEmpty();
  }
}
