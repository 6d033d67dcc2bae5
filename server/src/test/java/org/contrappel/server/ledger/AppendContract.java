package org.contrappel.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger answers to an append, wherever it keeps it. */
public abstract class AppendContract {

  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final Lane LANE = Lanes.ofSite("bijouterie-martin");
  private static final StreamName INCIDENT = StreamName.incident("07-abc");

  private LedgerParts parts;
  private Ledger ledger;
  private LedgerReader reader;
  private Leases leases;
  private Lease lease;

  /** An empty ledger whose leases run out after ten seconds. */
  protected abstract LedgerParts parts();

  @BeforeEach
  void aNodeHoldsTheLane() {
    parts = parts();
    ledger = parts.ledger();
    reader = parts.reader();
    leases = parts.leases();
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
    assertThat(reader.openIds(LANE)).isEmpty();
  }

  @Test
  void entries_documents_open_incidents_and_timers_are_written_together() {
    var timer = new Timer("07-abc:patience", NOW.plusSeconds(30), "{\"step\":2}");
    var changes = Changes.draft().put("incident:07-abc", "{\"n\":1}").open("07-abc", NOW).set(timer).done();

    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(entry(Head.EMPTY, "{}")), changes));

    assertThat(reader.openIds(LANE)).containsExactly("07-abc");
    assertThat(reader.documents(LANE, List.of("incident:07-none", "incident:07-abc")))
        .containsExactly(Optional.empty(), Optional.of("{\"n\":1}"));
    assertThat(reader.timers(LANE)).containsExactly(timer);
  }

  @Test
  void documents_are_found_by_the_beginning_of_their_names() {
    var changes = Changes.draft().put("site:a", "{\"n\":1}").put("site:b", "{}").put("site-state:a", "{}").done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), changes));

    assertThat(reader.documents("site:")).containsExactly(Map.entry("site:a", "{\"n\":1}"), Map.entry("site:b", "{}"));
    assertThat(reader.documents("plan:")).isEmpty();
  }

  @Test
  void what_was_put_opened_and_set_can_be_taken_away_again() {
    var set = Changes.draft().put("a", "{}").open("07-abc", NOW).set(new Timer("t", NOW, "")).done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), set));

    var gone = Changes.draft().remove("a").close("07-abc").cancel("t").done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), gone));

    assertThat(reader.document(LANE, "a")).isEmpty();
    assertThat(reader.openIds(LANE)).isEmpty();
    assertThat(reader.timers(LANE)).isEmpty();
  }

  @Test
  void an_item_that_was_decided_differently_before_is_not_decided_again() {
    var item = parts.inbox().put(LANE, "alarm", "{}", "once-1");
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Item(item), List.of(), Changes.NONE));

    var again = new Append(
        LANE, lease.epoch(), new Handled.Item(item), List.of(entry(Head.EMPTY, "{}")), Changes.NONE);

    assertThat(ledger.append(again)).isEqualTo(new Appended.HandledBefore());
    assertThat(reader.entries(LANE, INCIDENT, 1, 10)).isEmpty();
  }

  @Test
  void an_item_put_twice_lies_in_the_inbox_once_until_it_is_done_with() {
    var first = parts.inbox().put(LANE, "alarm", "{}", "once-2");
    var again = parts.inbox().put(LANE, "alarm", "{}", "once-2");
    var second = parts.inbox().put(LANE, "event", "{\"n\":2}", "once-3");

    assertThat(again).isEqualTo(first);
    assertThat(reader.arrived(LANE, reader.position(LANE), 10)).containsExactly(
        new Arrived(LANE, first, "alarm", "{}"), new Arrived(LANE, second, "event", "{\"n\":2}"));
    assertThat(reader.arrived(LANE, first, 10)).extracting(Arrived::id).containsExactly(second);

    ledger.append(new Append(LANE, lease.epoch(), new Handled.Item(first), List.of(), Changes.NONE));

    assertThat(reader.position(LANE)).isEqualTo(first);
    assertThat(reader.arrived(LANE, "0-0", 10)).extracting(Arrived::id).containsExactly(second);
  }

  @Test
  void a_timer_that_was_moved_meanwhile_is_not_the_one_that_was_due() {
    var set = Changes.draft().set(new Timer("t", NOW, "a")).done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), set));
    var moved = Changes.draft().set(new Timer("t", NOW.plusSeconds(5), "b")).done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), moved));
    var due = new Append(
        LANE, lease.epoch(), new Handled.Due("t", NOW), List.of(entry(Head.EMPTY, "{}")), Changes.NONE);

    assertThat(ledger.append(due)).isEqualTo(new Appended.HandledBefore());
    assertThat(reader.timers(LANE)).containsExactly(new Timer("t", NOW.plusSeconds(5), "b"));
  }

  @Test
  void a_timer_that_is_handled_is_gone_and_may_be_set_again_in_the_same_stroke() {
    var set = Changes.draft().set(new Timer("t", NOW, "a")).done();
    ledger.append(new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(), set));
    var anew = Changes.draft().set(new Timer("t", NOW.plusSeconds(9), "c")).done();

    assertThat(ledger.append(new Append(LANE, lease.epoch(), new Handled.Due("t", NOW), List.of(), anew)))
        .isEqualTo(new Appended.Done());
    assertThat(reader.timers(LANE)).containsExactly(new Timer("t", NOW.plusSeconds(9), "c"));
  }

  @Test
  void what_half_stands_there_already_came_of_another_decision() {
    var first = entry(Head.EMPTY, "{}");
    ledger.append(append(first));
    var site = Entry.joining(StreamName.site("bijouterie-martin"), Head.EMPTY, NOW, "noted", "{}");

    assertThat(ledger.append(
        new Append(LANE, lease.epoch(), new Handled.Nothing(), List.of(first, site), Changes.NONE)))
        .isEqualTo(new Appended.HandledBefore());
    assertThat(reader.all(LANE, site.stream())).isEmpty();
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
