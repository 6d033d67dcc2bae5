package org.contrappel.server.lane;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.Lease;
import org.contrappel.server.ledger.LedgerParts;

/**
 * The lanes of a node without threads: each decides when it is told to, on the thread of whoever tells it. For worlds,
 * whose time passes by hand. It decides and writes by the same code as {@link LaneNode}; leases are taken once and
 * never renewed. Not safe for threads.
 */
public final class SteppedLanes {
  private static final int ITEMS_AT_ONCE = 100;
  private final LedgerParts parts;
  private final Function<Lane, LaneWork> works;
  private final Timekeeper time;
  private final LaneSettings settings;
  private final Map<Lane, Held> held = new HashMap<>();

  /** @param works the work of each lane; asked once per taking */
  public SteppedLanes(LedgerParts parts, Function<Lane, LaneWork> works, Timekeeper time, LaneSettings settings) {
    this.parts = parts;
    this.works = works;
    this.time = time;
    this.settings = settings;
  }

  private static final class Held {
    final LaneRunner runner;
    final Mailbox mailbox;
    String known;

    Held(LaneRunner runner, Mailbox mailbox, String known) {
      this.runner = runner;
      this.mailbox = mailbox;
      this.known = known;
    }
  }

  /** Takes every lane that nobody else holds, in order. Nothing is decided yet. */
  public void take() {
    Lanes.all().forEach(
        lane -> parts.leases().take(lane, settings.owner(), time.instant()).ifPresent(this::begin));
  }

  private void begin(Lease lease) {
    var mailbox = new Mailbox(time, () -> {});
    var runner = new LaneRunner(
        lease, works.apply(lease.lane()), parts.ledger(), parts.reader(), mailbox, time,
        new Pause(settings.retryPause()));
    held.put(lease.lane(), new Held(runner, mailbox, parts.reader().position(lease.lane())));
    runner.begin();
  }

  /**
   * Decides a lane's next input that is there now.
   *
   * @return false when there was none, or the lane is not held
   */
  public boolean step(Lane lane) {
    var mine = held.get(lane);
    if (mine == null) {
      return false;
    }
    var arrived = parts.reader().arrived(lane, mine.known, ITEMS_AT_ONCE);
    if (!arrived.isEmpty()) {
      mine.known = arrived.getLast().id();
      mine.mailbox.put(arrived.stream().map(item -> new Input.Item(item.id(), item.kind(), item.json())).toList());
    }
    return mine.runner.step();
  }

  /** When a lane has to be stepped next if nothing comes into its inbox. */
  public Optional<Instant> nextTimer(Lane lane) {
    return Optional.ofNullable(held.get(lane)).flatMap(mine -> mine.runner.nextTimer());
  }
}
