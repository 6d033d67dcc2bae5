package org.contrappel.server.health;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.Arrived;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.memory.MemoryLedger;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.Links;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at, on a ledger in memory, with a trunk that dies. */
class StationHealthTest {
  @TempDir Path recordings;
  private Instant now = Instant.parse("2026-11-22T20:00:00Z");
  private boolean asterisk = true;
  private boolean trunk = true;
  private final LedgerParts ledger = new MemoryLedger(() -> now).parts(ofSeconds(10), ofHours(1), () -> "x");

  /** A network that rings nobody. */
  private final class Wires implements PhoneNetwork {
    @Override
    public void place(CallRequest request) {}

    @Override
    public void hangUp(String attempt) {}

    @Override
    public Sighting witness(String attempt, Instant askedSince) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean reachable() {
      return asterisk && trunk;
    }

    @Override
    public Links links() {
      return new Links(Optional.of(asterisk), Map.of("trunk", asterisk && trunk));
    }

    @Override
    public void close() {}
  }

  private StationHealth health(Path folder) {
    return new StationHealth(
        new Wires(), "asterisk", ledger.reader(), ledger.inbox(), Lanes.all()::size, folder,
        Optional.empty(), new TimeServer(""), () -> now, new Json());
  }

  private List<String> written() {
    return ledger.reader().arrived(Lane.STATION, "0-0", 10).stream().map(Arrived::json).toList();
  }

  @Test
  void a_trunk_that_stays_dead_is_written_once_with_since_when() {
    var health = health(recordings);
    assertThat(health.look().faults()).isEmpty();
    now = now.plus(ofSeconds(5));
    trunk = false;
    var died = now;
    for (var i = 0; i < 6; i++) {
      var report = health.look();
      assertThat(report.trunks()).containsExactly(new Report.Trunk("trunk", false, died));
      assertThat(report.asterisk().up()).isTrue();
      assertThat(report.telephone()).isFalse();
      assertThat(report.faults()).extracting(Ailment::what).containsExactly("trunk");
      now = now.plus(ofSeconds(5));
    }

    assertThat(written()).singleElement().asString()
        .contains("fault_began", "fault:trunk", died.toString(), "nobody outside can be rung");
  }

  @Test
  void a_trunk_that_is_away_for_a_moment_is_shown_and_not_written() {
    var health = health(recordings);
    trunk = false;
    assertThat(health.look().faults()).hasSize(1);
    now = now.plus(Duration.ofSeconds(5));
    trunk = true;
    assertThat(health.look().faults()).isEmpty();
    assertThat(written()).isEmpty();
  }

  @Test
  void a_folder_that_is_gone_is_a_disk_that_is_full() {
    var report = health(recordings.resolve("gone")).look();
    assertThat(report.disk().low()).isTrue();
    assertThat(report.faults()).extracting(Ailment::what).containsExactly("disk");
  }
}
