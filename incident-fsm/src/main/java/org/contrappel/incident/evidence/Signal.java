package org.contrappel.incident.evidence;

import java.time.Instant;
import java.util.Objects;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;

/**
 * A signal of the incident as it was kept: what the panel sent, or a duress code keyed on a call.
 *
 * @param id the alarm's id; for a keyed duress code the attempt's with {@code -duress} behind it
 * @param zone may be empty
 * @param text the panel's words; may be empty
 * @param at when it reached us
 */
public record Signal(String id, AlarmClass alarmClass, String zone, String text, Instant at) {
  /** The author of what no person wrote. */
  public static final String PANEL = "transmetteur du site";

  public Signal {
    Objects.requireNonNull(id, "a signal has an id");
    Objects.requireNonNull(alarmClass, "a signal has a class");
    Objects.requireNonNull(at, "a signal has a time");
    zone = FreeWords.cut(zone);
    text = FreeWords.cut(text);
  }

  public static Signal of(Alarm alarm) {
    return new Signal(alarm.id(), alarm.alarmClass(), alarm.zone(), alarm.text(), alarm.receivedAt());
  }
}
