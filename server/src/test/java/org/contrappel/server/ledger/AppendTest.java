package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("real-redis")
class AppendTest {

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Lane LANE = Lanes.ofSite("bijouterie-martin");
  private static final StreamName INCIDENT = StreamName.incident("07-abc");

  private final Ledger ledger = new RedisLedger(REDIS.ledger());
  private final LedgerReader reader = new RedisLedgerReader(REDIS.ledger());
  private final Leases leases = new RedisLeases(REDIS.ledger(), Duration.ofSeconds(10));
  private Lease lease;

  @BeforeEach
  void aNodeHoldsTheLane() {
    lease = leases.take(LANE, "node-1", NOW).orElseThrow();
  }

  @Test
  void an_entry_is_kept_byte_for_byte() {
    var first = entry(Head.EMPTY, "{\"née\" : \"à\\n\"}\n");

    assertThat(ledger.append(append(first))).isEqualTo(new Appended.Done());

    assertThat(reader.entries(LANE, INCIDENT, 1, 10)).containsExactly(first);
  }

  @Test
  void a_stale_epoch_is_refused() {
    var later = leases.take(LANE, "node-2", NOW.plusSeconds(11)).orElseThrow();

    assertThat(ledger.append(append(entry(Head.EMPTY, "{}")))).isEqualTo(new Appended.StaleEpoch(later.epoch()));

    assertThat(reader.entries(LANE, INCIDENT, 1, 10)).isEmpty();
  }

  @Test
  void a_lease_that_was_given_back_lets_nothing_through() {
    leases.release(lease);

    assertThat(ledger.append(append(entry(Head.EMPTY, "{}")))).isInstanceOf(Appended.StaleEpoch.class);
  }

  @Test
  void the_same_number_with_the_same_hash_is_success() {
    var first = append(entry(Head.EMPTY, "{}"));
    ledger.append(first);

    assertThat(ledger.append(first)).isEqualTo(new Appended.Already());

    assertThat(reader.entries(LANE, INCIDENT, 1, 10)).hasSize(1);
  }

  @Test
  void the_same_number_with_another_hash_is_refused() {
    ledger.append(append(entry(Head.EMPTY, "{}")));

    assertThat(ledger.append(append(entry(Head.EMPTY, "{\"other\":true}"))))
        .isEqualTo(new Appended.OtherHash(INCIDENT, 1));
  }

  @Test
  void a_gap_is_refused() {
    var first = entry(Head.EMPTY, "{}");
    ledger.append(append(first));
    var third = entry(entry(first.head(), "{}").head(), "{}");

    assertThat(ledger.append(append(third))).isEqualTo(new Appended.Gap(INCIDENT, 2));
  }

  @Test
  void an_entry_that_joins_another_hash_is_refused() {
    ledger.append(append(entry(Head.EMPTY, "{}")));
    var astray = entry(new Head(1, "f".repeat(64)), "{}");

    assertThat(ledger.append(append(astray))).isEqualTo(new Appended.Gap(INCIDENT, 2));
  }

  @Test
  void when_one_stream_is_refused_nothing_of_the_append_is_written() {
    var site = Entry.joining(StreamName.site("bijouterie-martin"), Head.EMPTY, NOW, "noted", "{}");
    var gap = entry(new Head(4, "f".repeat(64)), "{}");
    var changes = Changes.draft().put("incident:07-abc", "{}").open("07-abc", NOW).done();

    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(site, gap), changes));

    assertThat(reader.entries(LANE, site.stream(), 1, 10)).isEmpty();
    assertThat(reader.document(LANE, "incident:07-abc")).isEmpty();
    assertThat(reader.openIncidents()).isEmpty();
  }

  @Test
  void entries_documents_open_incidents_and_timers_are_written_together() {
    var timer = new Timer("07-abc:patience", NOW.plusSeconds(30), "{\"step\":2}");
    var changes = Changes.draft().put("incident:07-abc", "{\"n\":1}").open("07-abc", NOW).set(timer).done();

    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(entry(Head.EMPTY, "{}")), changes));

    assertThat(reader.openIncidents())
        .containsExactly(new LedgerReader.Open(LANE, "07-abc", Optional.of("{\"n\":1}")));
    assertThat(reader.timers(LANE)).containsExactly(timer);
  }

  @Test
  void what_was_put_opened_and_set_can_be_taken_away_again() {
    var set = Changes.draft().put("a", "{}").open("07-abc", NOW).set(new Timer("t", NOW, "")).done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), set));

    var gone = Changes.draft().remove("a").close("07-abc").cancel("t").done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), gone));

    assertThat(reader.document(LANE, "a")).isEmpty();
    assertThat(reader.openIncidents()).isEmpty();
    assertThat(reader.timers(LANE)).isEmpty();
  }

  @Test
  void an_item_that_was_decided_differently_before_is_not_decided_again() {
    var item = new RedisInbox(REDIS.ledger()).put(LANE, "alarm", "{}", "once-1");
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Item(item), List.of(), Changes.NONE));

    var again = new Append(
        LANE, lease.epoch(), new Handled.Item(item), List.of(entry(Head.EMPTY, "{}")), Changes.NONE);

    assertThat(ledger.append(again)).isEqualTo(new Appended.HandledBefore());
    assertThat(reader.entries(LANE, INCIDENT, 1, 10)).isEmpty();
  }

  @Test
  void the_stations_stream_has_a_lane_of_its_own() {
    var station = leases.take(Lane.STATION, "node-1", NOW).orElseThrow();
    var shift = Entry.joining(StreamName.STATION, Head.EMPTY, NOW, "shift", "{}");

    ledger.append(
        new Append(Lane.STATION, station.epoch(), new Handled.Nothing(), List.of(shift), Changes.NONE));

    assertThat(reader.head(Lane.STATION, StreamName.STATION)).isEqualTo(shift.head());
  }

  private Append append(Entry entry) {
    return new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(entry), Changes.NONE);
  }

  private static Entry entry(Head head, String body) {
    return Entry.joining(INCIDENT, head, NOW, "received", body);
  }
}
