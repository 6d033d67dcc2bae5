package org.contrappel.server.lane;

import java.time.Instant;
import java.util.Optional;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Appended;
import org.contrappel.server.ledger.Ledger;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.Lease;
import org.contrappel.server.ledger.Timer;
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
  private final Insistence insistently;
  private boolean isOver;

  LaneRunner(
      Lease lease, LaneWork work, Ledger ledger, LedgerReader reader, Mailbox mailbox, Timekeeper time, Pause pause) {
    this.lease = lease;
    this.work = work;
    this.ledger = ledger;
    this.memory = new LaneMemory(lease.lane(), lease.epoch(), reader);
    this.mailbox = mailbox;
    this.time = time;
    this.insistently = new Insistence(lease.lane(), pause);
  }

  @Override
  public void run() {
    begin();
    while (!isOver) {
      mailbox.next(memory.nextTimer()).ifPresentOrElse(this::handle, () -> isOver = true);
    }
    work.letGo(lease.lane());
  }

  /** Takes the lane over: the first thing to be done with it. */
  void begin() {
    isOver = insistently.ask(this::takeOver).isEmpty();
  }

  /** Decides the next input that is there now, and waits for none; false when there is none. */
  boolean step() {
    var input = isOver ? Optional.<Input>empty() : mailbox.nextNow(memory.nextTimer());
    input.ifPresent(this::handle);
    return input.isPresent();
  }

  /** When the next timer of the lane is due. */
  Optional<Instant> nextTimer() {
    return memory.nextTimer().map(Timer::at);
  }

  private boolean takeOver() {
    memory.load();
    try {
      work.takenOver(memory.view(time.instant()));
    } catch (LedgerUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("{}: taking over failed, it goes on without", lease.lane(), e);
    }
    return true;
  }

  private void handle(Input input) {
    if (!isSettled(input)) { // what was remembered of the lane was wrong: once more from what is stored
      rememberAnew();
      if (!isOver && !isSettled(input)) {
        setAside(input, new IllegalStateException("its decision does not join the streams as they are stored"));
      }
    }
  }

  private void rememberAnew() {
    isOver |= insistently.ask(() -> {
      memory.load();
      return true;
    }).isEmpty();
  }

  /** False when the decision was refused although the lane is ours. */
  private boolean isSettled(Input input) {
    Appended answer;
    Optional<Decided> decided;
    try {
      decided = insistently.ask(() -> decide(input));
      if (decided.isEmpty()) {
        isOver = true; // closed meanwhile: the next owner decides it
        return true;
      }
      answer = append(decided.get().append());
    } catch (RuntimeException | Error e) { // an Error too: whatever it is, it must not stop the alarms behind it
      setAside(input, e);
      return true;
    }
    return switch (answer) {
      case Appended.Done(), Appended.Already() -> {
        committed(input, decided.get());
        yield true;
      }
      case Appended.HandledBefore _ -> {
        LOG.error("{}: {} had been decided before", lease.lane(), Decided.named(input));
        rememberAnew();
        yield true;
      }
      case Appended.Gap _, Appended.OtherHash _ -> {
        LOG.error("{}: the decision on {} was refused: {}", lease.lane(), Decided.named(input), answer);
        yield false;
      }
      case Appended.StaleEpoch _ -> true;
    };
  }

  private Decided decide(Input input) {
    var now = time.instant();
    return Decided.of(lease, memory, now, input, work.decide(memory.view(now), input));
  }

  /** Plays the append until it is answered: the same one again does no harm. */
  private Appended append(Append append) {
    var answer = insistently.ask(() -> ledger.append(append)).orElseGet(() -> new Appended.StaleEpoch(0));
    switch (answer) {
      case Appended.Done(), Appended.Already() -> memory.follow(append);
      case Appended.StaleEpoch _ -> {
        LOG.warn("{}: epoch {} is over, this node writes no more", lease.lane(), lease.epoch());
        isOver = true;
      }
      case Appended.Gap _, Appended.OtherHash _, Appended.HandledBefore _ -> {}
    }
    return answer;
  }

  private void committed(Input input, Decided decided) {
    try {
      work.committed(decided.append().entries(), decided.decision());
    } catch (RuntimeException | Error e) {
      tellBroken(input, e);
    }
  }

  private void setAside(Input input, Throwable error) {
    append(Decided.setAside(lease, input, error));
    if (!isOver) {
      LOG.error("{}: {} was set aside", lease.lane(), Decided.named(input));
      tellBroken(input, error);
    }
  }

  private void tellBroken(Input input, Throwable error) {
    try {
      work.broken(input, error);
    } catch (RuntimeException e) {
      LOG.error("{}: telling about {} failed too", lease.lane(), Decided.named(input), e);
    }
  }
}
