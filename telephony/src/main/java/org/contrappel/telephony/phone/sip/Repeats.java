package org.contrappel.telephony.phone.sip;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * UDP loses messages, so SIP says some again after 0.5, 1, 2, 4, 4 … s until they are answered, for 32 s (RFC 3261,
 * timers G and H; the same pace serves a BYE).
 */
public final class Repeats {
  private static final long FIRST = 500;
  private static final long LONGEST = 4_000;
  private static final long LIMIT = 32_000;

  private final ScheduledExecutorService timer;
  private final Runnable send;
  private boolean stopped;

  private Repeats(ScheduledExecutorService timer, Runnable send) {
    this.timer = timer;
    this.send = send;
  }

  /** Sends at once, then again and again until {@link #stop}. */
  public static Repeats start(ScheduledExecutorService timer, Runnable send) {
    var repeats = new Repeats(timer, send);
    send.run();
    repeats.after(FIRST, FIRST);
    return repeats;
  }

  public synchronized void stop() {
    stopped = true;
  }

  private synchronized void after(long pause, long sent) {
    if (stopped || sent > LIMIT) {
      return;
    }
    try {
      timer.schedule(() -> again(pause, sent), pause, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closing) {
      // The telephone is being closed: nobody is left to repeat it.
      stopped = true;
    }
  }

  private synchronized void again(long pause, long sent) {
    if (!stopped) {
      send.run();
      var next = Math.min(2 * pause, LONGEST);
      after(next, sent + next);
    }
  }
}
