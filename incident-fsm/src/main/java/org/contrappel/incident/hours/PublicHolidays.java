package org.contrappel.incident.hours;

/** What public holidays do to hours. */
public enum PublicHolidays {
  /** They are days as any other. */
  OPEN,
  /** Nobody is there on a public holiday. */
  CLOSED,
  /** Only public holidays count. */
  ONLY;

  /** @param holiday whether the day is a public holiday */
  boolean allow(boolean holiday) {
    return switch (this) {
      case OPEN -> true;
      case CLOSED -> !holiday;
      case ONLY -> holiday;
    };
  }
}
