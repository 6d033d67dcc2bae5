package org.contrappel.server.reception;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrappel.incident.site.AlarmClass;

/**
 * An alarm as a panel or receiver sends it.
 *
 * @param site the id of the site; one that nobody knows is taken all the same
 * @param alarmClass one of the classes, in lower case
 * @param zone up to 40 characters; may be missing
 * @param text the panel's words, up to 500 characters; may be missing
 * @param at what the panel's clock says; may be missing and may be years off
 */
public record AlarmMessage(
    @JsonProperty(required = true) String site,
    @JsonProperty(value = "class", required = true) String alarmClass,
    String zone,
    String text,
    Instant at) {
  private static final Pattern SITE = Pattern.compile("[^\\s\\p{Cntrl}{}]{1,80}");
  private static final int LONGEST_ZONE = 40;
  private static final int LONGEST_TEXT = 500;

  public AlarmMessage {
    if (site == null || !SITE.matcher(site).matches()) {
      throw new IllegalArgumentException("site is the id of the site: 1 to 80 characters without white space or braces.");
    }
    if (alarmClass == null || classOf(alarmClass).isEmpty()) {
      throw new IllegalArgumentException("class is one of " + classes() + ".");
    }
    zone = checked(zone, LONGEST_ZONE, "zone");
    text = checked(text, LONGEST_TEXT, "text");
  }

  AlarmClass classRead() {
    return classOf(alarmClass).orElseThrow();
  }

  private static Optional<AlarmClass> classOf(String word) {
    return Arrays.stream(AlarmClass.values()).filter(c -> c.word().equals(word.toLowerCase(Locale.ROOT))).findFirst();
  }

  private static String classes() {
    return Arrays.stream(AlarmClass.values()).map(AlarmClass::word).collect(Collectors.joining(", "));
  }

  private static String checked(String given, int most, String field) {
    var text = given == null ? "" : given.strip();
    if (text.length() > most) {
      throw new IllegalArgumentException(field + " has at most " + most + " characters.");
    }
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
