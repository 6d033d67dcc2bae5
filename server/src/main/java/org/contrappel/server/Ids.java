package org.contrappel.server;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Names for alarms and incidents, behind the lane's two digits: a letter, the time in milliseconds and 50 random bits, base
 * 32. They sort by time and are safe as the name of a channel.
 */
public final class Ids implements Supplier<String> {
  private static final int RANDOM_BITS = 50;
  private final InstantSource clock;
  private final RandomGenerator random;

  public Ids(InstantSource clock) {
    this(clock, new SecureRandom());
  }

  /** @param random drawn from in worlds whose stories are to be told again; else it must be secure */
  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** The part of a new alarm's id that follows its lane. */
  @Override
  public String get() {
    return "a" + base32(clock.millis()) + base32(random.nextLong() & ((1L << RANDOM_BITS) - 1));
  }

  /** The incident an alarm opens: always the same one, so that deciding twice opens one. */
  public static String incidentOf(String alarmId) {
    return alarmId.replaceFirst("-a", "-i");
  }

  /** The incident an attempt belongs to: the attempt's id without its count. */
  public static String incidentOfAttempt(String attempt) {
    return attempt.substring(0, Math.max(0, attempt.lastIndexOf('-')));
  }

  private static String base32(long value) {
    var text = Long.toString(value, 32);
    return "0".repeat(10 - text.length()) + text;
  }
}
