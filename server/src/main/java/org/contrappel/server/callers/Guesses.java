package org.contrappel.server.callers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.server.ledger.Fleeting;

/**
 * Lets codes be guessed only hopelessly slowly. Wrong ones are counted per site, per caller's number and over all; beyond a
 * few each further costs a pause, twice as long each time, in which no code is accepted there. It outlives a restart.
 * It is counted by name whether or not there is such a site.
 */
public final class Guesses {
  private static final String ALL = "calling:all";
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int DOUBLINGS = 10;

  /** Of one caller, and of a site, so many are borne. */
  static final int FREE = 3;

  /** Of all callers together, within what is remembered. */
  static final int FREE_OVER_ALL = 60;

  private final Fleeting fleeting;
  private final InstantSource clock;

  public Guesses(Fleeting fleeting, InstantSource clock) {
    this.fleeting = fleeting;
    this.clock = clock;
  }

  /** @param what a site, a number or all, as an operator is told of it */
  record LockedOut(String what, Instant until) {}

  /** Whether no code is accepted now from this number, for any of these sites, or from anybody. */
  boolean locked(String number, List<String> sites) {
    var now = clock.instant();
    // All are asked, so that the time it takes says nothing.
    return whose(number, sites).stream().map(counted -> until(counted.key)).filter(until -> until.isAfter(now)).count() > 0;
  }

  /** A wrong code. @return who is locked out by it now */
  List<LockedOut> wrong(String number, List<String> sites) {
    var locked = new ArrayList<LockedOut>();
    for (var counted : whose(number, sites)) {
      var times = fleeting.countOneMore(counted.key, REMEMBERED);
      if (times >= counted.free) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - counted.free, DOUBLINGS));
        var until = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        fleeting.keep(counted.key + ":until", Long.toString(until.toEpochMilli()), REMEMBERED);
        locked.add(new LockedOut(counted.told, until));
      }
    }
    return locked;
  }

  /** The right one: this number and this site are trusted again. */
  void right(String number, String site) {
    whose(number, List.of(site)).stream().filter(counted -> !counted.key.equals(ALL)).forEach(counted -> {
      fleeting.forget(counted.key);
      fleeting.forget(counted.key + ":until");
    });
  }

  private record Counted(String key, String told, int free) {}

  private static List<Counted> whose(String number, List<String> sites) {
    var all = new ArrayList<Counted>();
    all.add(new Counted(ALL, "every caller", FREE_OVER_ALL));
    var digits = number == null ? "none" : number.replace("+", "");
    all.add(new Counted(
        "calling:number:" + digits, number == null ? "callers without a number" : "the caller " + number, FREE));
    sites.forEach(site -> all.add(new Counted("calling:site:" + site, "the site " + site, FREE)));
    return all;
  }

  private Instant until(String key) {
    return fleeting.find(key + ":until").map(Long::parseLong).map(Instant::ofEpochMilli).orElse(Instant.EPOCH);
  }
}
