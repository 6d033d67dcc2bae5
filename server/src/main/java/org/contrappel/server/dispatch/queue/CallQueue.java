package org.contrappel.server.dispatch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which call may begin now. Knows the budget, who waits and who holds a line; knows no clock and is not for more than one
 * thread. Each attempt begins, is withdrawn or is given up, and none of these twice. Its watchdog runs longer than the
 * queue's patience, so that it never ends a call that waits.
 */
public final class CallQueue {
  /** The longest ring and the longest call together. */
  static final Duration LONGEST = Duration.ofMinutes(12);

  /** After so many urgent calls in a row one of the rest begins, where one waits: no class starves behind another. */
  static final int URGENT_IN_A_ROW = 10;

  private static final Duration ASKED_AGAIN_AFTER = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final Budget budget;
  private final WaitingRoom waiting = new WaitingRoom();
  private final Map<String, Line> alive = new LinkedHashMap<>();
  private final Set<String> again = new LinkedHashSet<>();
  private final SequencedSet<String> over = new LinkedHashSet<>();
  private Instant earliest = Instant.MIN;
  private int urgentInARow;

  /** Held since then; from {@code doubted} on it is asked whether it is alive at all. */
  private record Line(Instant since, Instant doubted) {}

  public CallQueue(Budget budget) {
    this.budget = budget;
  }

  /**
   * A call that holds a line already is placed once more (the network knows whether it has it), for that it needs no
   * other line.
   *
   * @return false when this changes nothing: it waits already, or is over
   */
  public boolean submit(Wanted wanted) {
    if (over.contains(wanted.attempt())) {
      return false;
    }
    return alive.containsKey(wanted.attempt()) ? again.add(wanted.attempt()) : waiting.enter(wanted);
  }

  /**
   * It is not wanted any more.
   *
   * @return true when it waited, will never begin and so never rang; false when it is for the network to end it
   */
  public boolean withdraw(String attempt) {
    again.remove(attempt);
    return waiting.leave(attempt) && remember(attempt);
  }

  /** The network has it, whoever placed it. */
  public void seen(String attempt, Instant at) {
    if (!over.contains(attempt)) {
      waiting.leave(attempt);
      again.remove(attempt);
      alive.putIfAbsent(attempt, new Line(at, at.plus(LONGEST)));
    }
  }

  /**
   * Somebody calls us: he takes a line where one is left to a call that is not urgent.
   *
   * @return whether he has one
   */
  public boolean letIn(String call, Instant at) {
    if (over.contains(call) || !alive.containsKey(call) && budget.lines() - alive.size() <= budget.reserved()) {
      return false;
    }
    seen(call, at);
    return true;
  }

  /** It is over for good: what is still said of it later is late news. */
  public void ended(String attempt) {
    lost(attempt);
    remember(attempt);
  }

  /** Nobody knows what became of it. Should it live after all, it is {@link #seen} again. */
  public void lost(String attempt) {
    waiting.leave(attempt);
    again.remove(attempt);
    alive.remove(attempt);
  }

  /** Begins at most one call. */
  public Next next(Instant at) {
    var spaced = at.plus(budget.spacing());
    if (earliest.isAfter(spaced)) { // the clock was set back
      earliest = spaced;
    }
    var begin = at.isBefore(earliest) ? Optional.<String>empty() : candidate();
    begin.ifPresent(attempt -> {
      if (!again.contains(attempt)) {
        urgentInARow = waiting.firstUrgent().filter(attempt::equals).isPresent() ? urgentInARow + 1 : 0;
      }
      seen(attempt, at);
      earliest = spaced;
    });
    return new Next(begin, giveUp(at), doubtful(at), lookAgain());
  }

  public Picture picture(Instant at) {
    var oldest = waiting.oldest().map(since -> Duration.between(since, at).toSeconds()).orElse(0L);
    return new Picture(budget.lines(), budget.reserved(), budget.perSecond(), alive.size(), waiting.byPriority(),
        Math.max(0, oldest));
  }

  /** The next to begin, as far as lines go. */
  private Optional<String> candidate() {
    var free = budget.lines() - alive.size();
    var theRestIsDue = urgentInARow >= URGENT_IN_A_ROW;
    return Stream.of(
            free > 0 && theRestIsDue ? waiting.firstOfTheRest() : Optional.<String>empty(),
            free > 0 ? waiting.firstUrgent() : Optional.<String>empty(),
            again.stream().findFirst(),
            free > budget.reserved() ? waiting.firstOfTheRest() : Optional.<String>empty())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private List<String> giveUp(Instant at) {
    var given = new ArrayList<String>();
    while (true) {
      var late = waiting.firstToBeGivenUp().filter(one -> !at.isBefore(one.limit()));
      if (late.isEmpty()) {
        return given;
      }
      ended(late.get().attempt());
      given.add(late.get().attempt());
    }
  }

  private List<Next.Held> doubtful(Instant at) {
    var found = new ArrayList<Next.Held>();
    if (isBlocked()) {
      alive.replaceAll((attempt, line) -> {
        if (at.isBefore(line.doubted())) {
          return line;
        }
        found.add(new Next.Held(attempt, line.since()));
        return new Line(line.since(), at.plus(ASKED_AGAIN_AFTER));
      });
    }
    return found;
  }

  private Optional<Instant> lookAgain() {
    var patienceEnds = waiting.firstToBeGivenUp().map(Wanted::limit).stream();
    var mayBegin = candidate().map(_ -> earliest).stream();
    var doubted = isBlocked() ? alive.values().stream().map(Line::doubted) : Stream.<Instant>empty();
    return Stream.of(patienceEnds, mayBegin, doubted).flatMap(times -> times).min(Instant::compareTo);
  }

  private boolean isBlocked() {
    return !waiting.isEmpty() && candidate().isEmpty();
  }

  private boolean remember(String attempt) {
    if (over.add(attempt) && over.size() > REMEMBERED) {
      over.removeFirst();
    }
    return true;
  }
}
