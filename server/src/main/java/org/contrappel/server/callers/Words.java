package org.contrappel.server.callers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.contrappel.script.Language;

/** Hours and days as they are said. */
record Words(Language language, ZoneId zone, Instant now) {

  String text(String french, String english) {
    return language == Language.FR ? french : english;
  }

  /** {@code 17 heures 30}, with the day where it is not today. */
  String moment(Instant at) {
    var there = at.atZone(zone);
    return (hour(there) + day(there.toLocalDate())).strip();
  }

  /** {@code 17 heures 30}. */
  String hour(Instant at) {
    return hour(at.atZone(zone));
  }

  private String hour(ZonedDateTime at) {
    if (language == Language.EN) {
      return DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).format(at);
    }
    var hours = at.getHour() == 0 ? "minuit" : at.getHour() + (at.getHour() == 1 ? " heure" : " heures");
    return at.getMinute() == 0 ? hours : hours + " %02d".formatted(at.getMinute());
  }

  private String day(LocalDate day) {
    var today = now.atZone(zone).toLocalDate();
    if (day.equals(today)) {
      return "";
    }
    if (day.equals(today.plusDays(1))) {
      return text(" demain", " tomorrow");
    }
    var pattern = text("d MMMM", "d MMMM");
    var named = DateTimeFormatter.ofPattern(pattern, language == Language.FR ? Locale.FRENCH : Locale.ENGLISH).format(day);
    return text(" le ", " on ") + named;
  }
}
