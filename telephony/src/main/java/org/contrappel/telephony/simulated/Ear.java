package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What somebody remembers of all his calls. Safe for threads. */
public final class Ear {
  private final List<String> heard = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> log = new ArrayList<>();
  private final StringBuilder pressed = new StringBuilder();
  private Instant rangAt = Instant.EPOCH;
  private int rang;

  /** Every sentence that was begun to him, in order. */
  public synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  /** Every key he pressed, one after the other. */
  public synchronized String pressed() {
    return pressed.toString();
  }

  /** How often his telephone rang. */
  public synchronized int rang() {
    return rang;
  }

  /** The words he was to hear and did not before the call ended. */
  public synchronized List<String> missed() {
    return List.copyOf(missed);
  }

  /** The story, line by line, with the time since it rang. It shows how many keys were pressed, not which. */
  public synchronized List<String> log() {
    return List.copyOf(log);
  }

  synchronized void rings(Instant at) {
    rang++;
    rangAt = at;
    note(at, "it rings");
  }

  synchronized void hears(Instant at, String text) {
    heard.add(text);
    note(at, "hears: " + text);
  }

  synchronized void presses(Instant at, char key) {
    pressed.append(key);
    note(at, "presses a key");
  }

  synchronized void misses(Instant at, String words) {
    missed.add(words);
    note(at, "never heard: " + words);
  }

  synchronized void note(Instant at, String what) {
    var since = Duration.between(rangAt, at).toMillis();
    log.add(since / 1000 + "." + since / 100 % 10 + " s " + what);
  }
}
