package org.contrappel.campaign;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * One drawn death of the server.
 *
 * @param number of the draw, from 1
 * @param offset from the moment to the kill
 * @param ringing how long the telephone rings before it is answered or refuses
 * @param later from the kill to the callee's hanging up, where he does
 * @param duress whether the callee keys the duress code
 * @param hash whether right and duress codes differ in length, so that only the hash ends them
 */
record Draw(
    int number, Moment moment, Duration offset, Duration ringing, Duration later, boolean duress, boolean hash,
    Refusal refusal) {

  static Draw of(int number, Moment moment, RandomGenerator random) {
    var offset = between(random, 0, longestOffset(moment));
    var ringing = switch (moment) {
      case RINGING -> offset.plus(between(random, 100, 8_000));
      case ORIGINATED, ACCEPTED -> between(random, 0, 8_000);
      case REFUSED -> offset.plus(between(random, 20, 2_000));
      case PROMPT, CODE, KEYED, GONE -> between(random, 0, 500);
    };
    return new Draw(
        number, moment, offset, ringing, between(random, 50, 2_500), random.nextInt(4) == 0, random.nextBoolean(),
        Refusal.ALL[random.nextInt(Refusal.ALL.length)]);
  }

  private static int longestOffset(Moment moment) {
    return switch (moment) {
      case ACCEPTED -> 80;
      case ORIGINATED -> 30;
      case RINGING -> 2_000;
      case PROMPT, GONE -> 5_000;
      case CODE -> 150;
      case KEYED -> 1_500;
      case REFUSED -> 500;
    };
  }

  private static Duration between(RandomGenerator random, int least, int most) {
    return Duration.ofMillis(random.nextInt(least, most + 1));
  }

  /** Somebody answers and stays until the station has ended the call. */
  boolean stays() {
    return moment != Moment.GONE && moment != Moment.REFUSED;
  }

  /** The phase the incident must come to. */
  String phase() {
    return !stays() ? "WITH_OPERATOR" : duress ? "DURESS" : "CLOSED";
  }

  /** What must have come of every attempt. */
  String result() {
    return switch (moment) {
      case REFUSED -> refusal.result();
      case GONE -> "HUNG_UP";
      default -> "IDENTIFIED";
    };
  }

  int attempts() {
    return moment == Moment.REFUSED ? refusal.attempts() : 1;
  }
}
