package org.contrappel.telephony.simulated;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Deeds by time, then by order of entry. Not safe for threads: its owner locks. */
final class DueQueue {

  record Due(Instant at, long entered, Runnable deed) {}

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::entered));
  private long entered;

  void add(Instant at, Runnable deed) {
    queue.add(new Due(at, entered++, deed));
  }

  /** The next one, or null; it stays. */
  Due next() {
    return queue.peek();
  }

  /** Takes the next one if it is due by then, else null. */
  Due takeUntil(Instant limit) {
    var first = queue.peek();
    return first != null && !first.at().isAfter(limit) ? queue.poll() : null;
  }
}
