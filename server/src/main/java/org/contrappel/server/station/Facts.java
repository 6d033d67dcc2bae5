package org.contrappel.server.station;

import java.util.HashMap;
import java.util.Map;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.script.Language;

/** An order's facts as a script speaks them. */
public final class Facts {
  private final String station;

  /** @param station how the station calls itself on the telephone */
  public Facts(String station) {
    this.station = station;
  }

  public Map<String, String> spoken(Map<String, String> ordered, Language language) {
    var spoken = new HashMap<>(ordered);
    spoken.put("station", station);
    spoken.put("alarm", alarm(ordered.getOrDefault("class", ""), language));
    return Map.copyOf(spoken);
  }

  /** How a signal of this class is said. */
  public static String of(AlarmClass alarmClass, Language language) {
    return language == Language.FR ? french(alarmClass) : english(alarmClass);
  }

  private static String alarm(String word, Language language) {
    for (var alarmClass : AlarmClass.values()) {
      if (alarmClass.word().equals(word)) {
        return of(alarmClass, language);
      }
    }
    return word;
  }

  private static String french(AlarmClass alarmClass) {
    return switch (alarmClass) {
      case DURESS -> "contrainte";
      case PANIC, HOLD_UP -> "agression";
      case FIRE -> "incendie";
      case GAS -> "gaz";
      case MEDICAL -> "médicale";
      case LONE_WORKER -> "travailleur isolé";
      case INTRUSION -> "intrusion";
      case TAMPER -> "autoprotection";
      case LINE -> "défaut de ligne";
      case ENVIRONMENT -> "environnement";
      case LATE_TEST -> "test manquant";
      case LATE_TO_OPEN -> "ouverture en retard";
      case LATE_TO_CLOSE -> "fermeture en retard";
      case POWER -> "défaut secteur";
      case TECHNICAL -> "technique";
      case CANCEL -> "annulation";
      case RESTORE -> "retour à la normale";
      case OPENING -> "mise hors service";
      case CLOSING -> "mise en service";
      case TEST -> "test";
    };
  }

  private static String english(AlarmClass alarmClass) {
    return alarmClass.word().replace('_', ' ');
  }
}
