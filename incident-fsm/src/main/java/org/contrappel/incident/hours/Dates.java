package org.contrappel.incident.hours;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One day, or every day from one to another.
 *
 * @param to the last day, not before {@code from} and at most {@link #MOST_DAYS} later
 */
public record Dates(LocalDate from, LocalDate to) {
  /** Ten years: longer is a slip of the keyboard. */
  static final long MOST_DAYS = 3660;

  public Dates {
    if (to.isBefore(from)) {
      throw new UnreadableHours(from + "/" + to + " ends before it begins", "write the earlier day first");
    }
    if (ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
      throw new UnreadableHours(from + "/" + to + " lasts more than ten years", "correct the year");
    }
  }

  @JsonCreator
  static Dates of(String written) {
    return HoursText.dates(written);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** As it is written: {@code 2026-12-24}, or {@code 2026-12-24/2027-01-02}. */
  @JsonValue
  public String written() {
    return from.equals(to) ? from.toString() : from + "/" + to;
  }
}
