package org.contrappel.server.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.server.ledger.Fleeting;

/**
 * Lets passwords be guessed only slowly: after three wrong ones each further costs a pause, twice as long each time, up to
 * five minutes. It counts by name, whether or not there is such an account, and by address; it forgets after an hour.
 */
public final class Guessing {
  private static final int FREE = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final int DOUBLINGS = 10;
  private final Fleeting fleeting;
  private final InstantSource clock;

  public Guessing(Fleeting fleeting, InstantSource clock) {
    this.fleeting = fleeting;
    this.clock = clock;
  }

  /** How long whoever asks has to wait before he may try again; empty: he may now. */
  public Optional<Duration> pause(String name, String address) {
    var now = clock.instant();
    return Stream.of(ofName(name), ofAddress(address))
        .flatMap(who -> fleeting.find(until(who)).stream())
        .map(millis -> Duration.between(now, Instant.ofEpochMilli(Long.parseLong(millis))))
        .filter(Duration::isPositive)
        .max(Duration::compareTo);
  }

  /** A wrong password. */
  public void wrong(String name, String address) {
    Stream.of(ofName(name), ofAddress(address)).forEach(this::wrong);
  }

  private void wrong(String who) {
    var times = fleeting.countOneMore(who, REMEMBERED);
    if (times >= FREE) {
      var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(times - FREE, DOUBLINGS));
      var capped = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      fleeting.keep(until(who), Long.toString(clock.instant().plus(capped).toEpochMilli()), REMEMBERED);
    }
  }

  /** The right one: the name is trusted again. The address is not, which may guess at many names. */
  public void right(String name) {
    fleeting.forget(ofName(name));
    fleeting.forget(until(ofName(name)));
  }

  private static String until(String who) {
    return who + ":until";
  }

  private static String ofName(String name) {
    return "guessing:name:" + Secret.hash(name);
  }

  private static String ofAddress(String address) {
    return "guessing:address:" + Secret.hash(address);
  }
}
