package org.contrappel.server.supervision;

import org.contrappel.incident.site.AlarmClass;

/** What may fail to come from a site that is watched. */
public enum Missing {
  TEST(AlarmClass.LATE_TEST, "Test cyclique attendu avant le %s, non reçu."),
  SIGNAL(AlarmClass.LINE, "Aucun signal reçu jusqu'au %s : ligne muette."),
  OPENING(AlarmClass.LATE_TO_OPEN, "Mise hors service attendue avant le %s, non reçue."),
  CLOSING(AlarmClass.LATE_TO_CLOSE, "Mise en service attendue avant le %s, non reçue.");

  private final AlarmClass alarmClass;
  private final String words;

  Missing(AlarmClass alarmClass, String words) {
    this.alarmClass = alarmClass;
    this.words = words;
  }

  AlarmClass alarmClass() {
    return alarmClass;
  }

  /** @param due when it should have come, as it is read at the site */
  String words(String due) {
    return words.formatted(due);
  }
}
