package org.contrappel.server.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Appended;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Handled;
import org.contrappel.server.ledger.Head;
import org.contrappel.server.ledger.Ledger;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.Lease;
import org.contrappel.server.ledger.StreamName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lane's thread, for as long as one lease lasts: take an input, decide, append, carry out. */
final class LaneRunner implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);

  private final Lease lease;
  private final LaneWork work;
  private final Ledger ledger;
  private final LaneMemory memory;
  private final Mailbox mailbox;
  private final Timekeeper time;
  private final Pause pause;
  private boolean isOver;

  LaneRunner(
      Lease lease, LaneWork work, Ledger ledger, LedgerReader reader, Mailbox mailbox, Timekeeper time, Pause pause) {
    this.lease = lease;
    this.work = work;
    this.ledger = ledger;
    this.memory = new LaneMemory(lease.lane(), lease.epoch(), reader);
    this.mailbox = mailbox;
    this.time = time;
    this.pause = pause;
  }

  @Override
  public void run() {
    insistently(() -> {
      memory.load();
      takenOver();
      return true;
    });
    while (!isOver) {
      mailbox.next(memory.nextTimer()).ifPresentOrElse(this::handle, () -> isOver = true);
    }
    work.letGo(lease.lane());
  }

  private void takenOver() {
    try {
      work.takenOver(memory.view(time.instant()));
    } catch (LedgerUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("{}: taking over failed, it goes on without", lease.lane(), e);
    }
  }

  private void handle(Input input) {
    if (!isSettled(input)) { // what we remembered of the lane was wrong: once more from what is stored
      insistently(() -> {
        memory.load();
        return true;
      });
      if (!isOver && !isSettled(input)) {
        setAside(input, new IllegalStateException("its decision does not join the streams as they are stored"));
      }
    }
  }

  private boolean isSettled(Input input) {
    Optional<Decided> decided;
    try {
      decided = insistently(() -> decide(input));
    } catch (RuntimeException | Error e) { // an Error too: whatever it is, it must not stop the alarms behind it
      setAside(input, e);
      return true;
    }
    if (decided.isEmpty()) {
      return true; // closed meanwhile: the next owner decides it
    }
    return switch (append(decided.get().append)) {
      case Appended.Done(), Appended.Already() -> {
        committed(input, decided.get());
        yield true;
      }
      case Appended.Gap gap -> complain(input, gap);
      case Appended.OtherHash other -> complain(input, other);
      case Appended.HandledBefore before -> {
        complain(input, before);
        insistently(() -> {
          memory.load();
          return true;
        });
        yield true;
      }
      case Appended.StaleEpoch _ -> true;
    };
  }

  private record Decided(Decision decision, Append append) {}

  private Decided decide(Input input) {
    var now = time.instant();
    var decision = work.decide(memory.view(now), input);
    Map<StreamName, Head> ends = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (var line : decision.entries()) {
      var head = ends.computeIfAbsent(line.stream(), memory::head);
      var entry = Entry.joining(line.stream(), head, now, line.kind(), line.body());
      ends.put(line.stream(), entry.head());
      entries.add(entry);
    }
    return new Decided(
        decision, new Append(lease.lane(), lease.epoch(), handled(input), entries, decision.changes()));
  }

  private static Handled handled(Input input) {
    return switch (input) {
      case Input.Item item -> new Handled.Item(item.id());
      case Input.Due due -> new Handled.Due(due.timer(), due.at());
    };
  }

  /** Plays the append until it is answered: the same one again does no harm. */
  private Appended append(Append append) {
    var answer = insistently(() -> ledger.append(append)).orElseGet(() -> new Appended.StaleEpoch(0));
    switch (answer) {
      case Appended.Done(), Appended.Already() -> memory.follow(append);
      case Appended.StaleEpoch stale -> {
        LOG.warn("{}: epoch {} is over ({}), this node writes no more", lease.lane(), lease.epoch(), stale);
        isOver = true;
      }
      case Appended.Gap _, Appended.OtherHash _, Appended.HandledBefore _ -> {}
    }
    return answer;
  }

  private void committed(Input input, Decided decided) {
    try {
      work.committed(decided.append.entries(), decided.decision);
    } catch (RuntimeException | Error e) {
      tellBroken(input, e);
    }
  }

  private void setAside(Input input, Throwable error) {
    var message = Optional.ofNullable(error.getMessage()).orElse("");
    var dead = new Append.Dead(named(input), error.getClass().getName(), message);
    var answer = append(new Append(
        lease.lane(), lease.epoch(), handled(input), List.of(), Changes.NONE, Optional.of(dead)));
    if (!isOver) {
      LOG.error("{}: {} was set aside: {}", lease.lane(), named(input), answer);
      tellBroken(input, error);
    }
  }

  private void tellBroken(Input input, Throwable error) {
    try {
      work.broken(input, error);
    } catch (RuntimeException e) {
      LOG.error("{}: telling about {} failed too", lease.lane(), named(input), e);
    }
  }

  private boolean complain(Input input, Appended refusal) {
    LOG.error("{}: the decision on {} was refused: {}", lease.lane(), named(input), refusal);
    return false;
  }

  private static String named(Input input) {
    return switch (input) {
      case Input.Item item -> "item " + item.id() + " " + item.kind();
      case Input.Due due -> "timer " + due.timer();
    };
  }

  /** Asks until Redis answers; empty when the node closes first. */
  private <T> Optional<T> insistently(Supplier<T> question) {
    while (true) {
      try {
        return Optional.of(question.get());
      } catch (LedgerUnavailable e) {
        LOG.warn("{}: {}", lease.lane(), e.getMessage());
        if (!pause.thenAgain()) {
          isOver = true;
          return Optional.empty();
        }
      }
    }
  }
}
