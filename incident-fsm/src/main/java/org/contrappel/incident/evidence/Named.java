package org.contrappel.incident.evidence;

import java.util.Map;
import org.contrappel.incident.site.AlarmClass;

/** What classes of alarm and results of calls are called by people, as on the desk. */
public final class Named {
  private static final Map<String, String> CLASSES_FR = Map.ofEntries(
      Map.entry("duress", "Contrainte"), Map.entry("panic", "Panique"), Map.entry("hold_up", "Hold-up"),
      Map.entry("fire", "Incendie"), Map.entry("gas", "Gaz"), Map.entry("medical", "Médical"),
      Map.entry("lone_worker", "Travailleur isolé"), Map.entry("intrusion", "Intrusion"),
      Map.entry("tamper", "Sabotage"), Map.entry("line", "Ligne"), Map.entry("environment", "Environnement"),
      Map.entry("late_test", "Test en retard"), Map.entry("late_to_open", "Mise hors service en retard"),
      Map.entry("late_to_close", "Mise en service en retard"), Map.entry("opening", "Mise hors service"),
      Map.entry("closing", "Mise en service"), Map.entry("power", "Secteur"), Map.entry("technical", "Technique"),
      Map.entry("cancel", "Annulation"), Map.entry("restore", "Retour à la normale"), Map.entry("test", "Test"));
  private static final Map<String, String> RESULTS_FR = Map.ofEntries(
      Map.entry("identified", "identifié"), Map.entry("on_test", "identifié, site en essai"), Map.entry("took_charge", "prend en charge"),
      Map.entry("declined", "refuse"), Map.entry("wrong_code", "mauvais mot de passe"),
      Map.entry("no_key", "aucune touche"), Map.entry("machine", "répondeur"), Map.entry("hung_up", "a raccroché"),
      Map.entry("busy", "occupé"), Map.entry("no_answer", "sans réponse"), Map.entry("rejected", "appel refusé"),
      Map.entry("bad_number", "numéro inexistant"), Map.entry("network_down", "réseau indisponible"),
      Map.entry("confirmed", "confirmé"), Map.entry("not_yet", "pas encore"), Map.entry("spoke", "a parlé à l'opérateur"),
      Map.entry("nothing_found", "rien constaté"), Map.entry("traces_found", "traces constatées"),
      Map.entry("unknown", "issue inconnue"));

  private Named() {}

  /** A class that has no French word yet is shown by its word in the code. */
  public static String french(AlarmClass alarmClass) {
    return CLASSES_FR.getOrDefault(alarmClass.word(), english(alarmClass));
  }

  public static String english(AlarmClass alarmClass) {
    var words = alarmClass.word().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** @param result a result's word; null while the call lives */
  public static String french(String result) {
    return result == null ? "en cours" : RESULTS_FR.getOrDefault(result, english(result));
  }

  public static String english(String result) {
    return result == null ? "going on" : result.replace('_', ' ');
  }
}
