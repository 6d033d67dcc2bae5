package org.contrappel.incident.site;

import java.time.Instant;
import java.util.Objects;

/**
 * One signal, as reception decoded it.
 *
 * @param id the alarm's own id
 * @param site the id of the site it names; it may be a site nobody knows
 * @param zone may be empty
 * @param text the panel's words; may be empty
 * @param receivedAt when it reached us: the only time that decides anything
 * @param panelTime what the panel's clock said, null when it said nothing; may be years off
 */
public record Alarm(
    String id, String site, AlarmClass alarmClass, String zone, String text, Instant receivedAt, Instant panelTime) {
  public Alarm {
    Objects.requireNonNull(id, "an alarm has an id");
    Objects.requireNonNull(alarmClass, "an alarm has a class");
    Objects.requireNonNull(receivedAt, "an alarm has a time of reception");
    zone = Objects.requireNonNullElse(zone, "");
    text = Objects.requireNonNullElse(text, "");
  }
}
