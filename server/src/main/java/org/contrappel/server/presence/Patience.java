package org.contrappel.server.presence;

import java.time.Duration;
import java.time.Instant;

/**
 * How long somebody on shift may be silent.
 *
 * @param after then he is asked; zero: nobody ever is
 * @param grace so long he may take to answer
 */
public record Patience(Duration after, Duration grace) {
  public static final Patience USUAL = new Patience(Duration.ofMinutes(15), Duration.ofMinutes(1));

  /** What is to be done about one of them. */
  public sealed interface Found {

    /** Nothing; look again then. */
    record Well(Instant next) implements Found {}

    /** He is to be asked. */
    record Silent(Instant since) implements Found {}

    /** He was asked and has answered; look again then. */
    record Answered(Instant next) implements Found {}

    record Waiting(Instant until) implements Found {}

    /** He was asked and has not answered. */
    record Missed(Asked asked) implements Found {}

    /** Those who are to look after him know. */
    record Known() implements Found {}
  }

  public boolean isSet() {
    return after.isPositive();
  }

  Instant due(Instant lastDeed) {
    return lastDeed.plus(after);
  }

  /** @param asked null when he was not */
  Found look(Instant lastDeed, Asked asked, Instant now) {
    if (asked == null) {
      return due(lastDeed).isAfter(now) ? new Found.Well(due(lastDeed)) : new Found.Silent(lastDeed);
    }
    if (lastDeed.isAfter(asked.at())) {
      return new Found.Answered(due(lastDeed));
    }
    if (asked.alarm() != null) {
      return new Found.Known();
    }
    return asked.until().isAfter(now) ? new Found.Waiting(asked.until()) : new Found.Missed(asked);
  }
}
