package org.contrappel.incident.evidence.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.evidence.Callback;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.Named;
import org.contrappel.incident.evidence.Signal;
import org.contrappel.incident.evidence.Statement;
import org.contrappel.incident.site.AlarmClass;

/** The sheet the operator reads out to a service: short sentences, the most needed first. */
public final class Briefing {
  private static final Set<AlarmClass> UNDER_THREAT = Set.of(AlarmClass.DURESS, AlarmClass.HOLD_UP, AlarmClass.PANIC);
  private final BriefingFacts given;
  private final Moments moments;
  private final Sheet sheet = new Sheet();

  private Briefing(BriefingFacts given) {
    this.given = given;
    this.moments = new Moments(given.zone());
  }

  /** French text, at most 100 columns wide. */
  public static String of(BriefingFacts given) {
    return new Briefing(given).text();
  }

  private String text() {
    sheet.title("FICHE À LIRE : " + given.service().french().toUpperCase(java.util.Locale.FRENCH));
    who();
    where();
    what();
    verified();
    clues();
    onTheWay();
    unknown();
    sheet.heading("AVANT DE RACCROCHER");
    sheet.line("Demandez la référence de l'appel. Demandez le nom de la personne. Notez l'heure.");
    return sheet.toString();
  }

  private void who() {
    sheet.heading("QUI APPELLE");
    say("Ici le centre de télésurveillance", given.station());
    say("Mon nom", given.operator());
    say("Notre numéro de rappel", Telephone.spoken(given.callBack()));
  }

  private void where() {
    sheet.heading("OÙ");
    say("Le site", given.site());
    say("L'adresse", given.address());
    say("L'accès", given.access());
    say("Personnes sur place", given.people());
    say("Dangers sur place", given.dangers());
  }

  private void what() {
    sheet.heading("CE QUI S'EST PASSÉ, LE " + moments.day(given.now()));
    if (given.facts().signals().isEmpty()) {
      say("Les signaux", null);
    }
    given.facts().signals().forEach(signal -> sheet.line(said(signal)));
    if (given.facts().classes().stream().anyMatch(UNDER_THREAT::contains)) {
      sheet.line("Une personne est peut-être menacée. Ne rappelez pas le site.");
    }
    say("En résumé", last(given.facts().sentences()));
  }

  private String said(Signal signal) {
    var day = moments.day(signal.at()).equals(moments.day(given.now())) ? "" : "Le " + moments.day(signal.at()) + ", ";
    var text = signal.text().isEmpty() ? "" : " Message : " + stop(signal.text());
    return "%s %s, signal %s, %s.".formatted(day.isEmpty() ? "À" : day + "à", moments.spoken(signal.at()),
        Named.french(signal.alarmClass()), EvidenceLines.zone(signal)) + text;
  }

  private void verified() {
    sheet.heading("CE QUE NOUS AVONS VÉRIFIÉ");
    if (given.facts().callbacks().isEmpty()) {
      sheet.line("Nous n'avons passé aucun contre-appel.");
    }
    given.facts().callbacks().forEach(callback -> sheet.line("À %s, appel de %s : %s.".formatted(
        moments.spoken(callback.asked()), Sheet.orUnknown(callback.who()), outcome(callback))));
  }

  private static String outcome(Callback callback) {
    var said = switch (callback.spoken()) {
      case CONFIRMED -> ", a dit à l'opérateur ce qu'il en est";
      case SPOKE -> ", a parlé à l'opérateur";
      case NOTHING -> "";
    };
    // How somebody proved himself is nobody's business but ours.
    var identified = callback.facts().containsKey(Fact.IDENTIFIED) && !"identified".equals(callback.result());
    var result = "wrong_code".equals(callback.result()) ? "non identifié" : Named.french(callback.result());
    return result + (identified ? ", identifié" : "") + said;
  }

  private void clues() {
    sheet.heading("LES INDICES");
    for (Clue clue : given.facts().clues()) {
      sheet.line("À %s, %s : %s Source : %s.".formatted(
          moments.spoken(clue.at()), clue.kind().french(), stop(clue.words()), clue.author()));
    }
    if (given.facts().clues().isEmpty() || !given.facts().elements().isEmpty()) {
      say("Élément concret", last(given.facts().elements()));
    }
  }

  private void onTheWay() {
    sheet.heading("QUI EST EN ROUTE");
    if (given.onTheWay().isEmpty()) {
      sheet.line("Personne de notre part, à notre connaissance.");
    }
    for (var person : given.onTheWay()) {
      sheet.line("%s, %s, %s.".formatted(
          Sheet.orUnknown(person.who()), Sheet.orUnknown(person.as()), whereabouts(person)));
    }
  }

  private String whereabouts(OnTheWay person) {
    if (person.arrived() != null) {
      return "sur place depuis " + moments.spoken(person.arrived());
    }
    return person.expected() == null
        ? "heure d'arrivée non connue" : "arrivée prévue à " + moments.spoken(person.expected());
  }

  private void unknown() {
    sheet.heading("CE QUE NOUS NE SAVONS PAS");
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("le nom de notre centre", given.station());
    asked.put("le nom de l'opérateur", given.operator());
    asked.put("notre numéro de rappel", given.callBack());
    asked.put("le nom du site", given.site());
    asked.put("l'adresse", given.address());
    asked.put("l'accès", given.access());
    asked.put("qui est sur place", given.people());
    asked.put("les dangers sur place", given.dangers());
    asked.put("les signaux", given.facts().signals().isEmpty() ? null : "connus");
    asked.put("ce qui se passe en résumé", last(given.facts().sentences()));
    var open = asked.entrySet().stream()
        .filter(one -> one.getValue() == null || one.getValue().isBlank()).map(Map.Entry::getKey).toList();
    if (!open.isEmpty()) {
      sheet.line("Nous ne connaissons pas : " + String.join(", ", open) + ".");
    }
    given.unknown().forEach(sentence -> sheet.line(stop(sentence)));
    if (open.isEmpty() && given.unknown().isEmpty()) {
      sheet.line("Rien de plus à signaler.");
    }
  }

  private void say(String what, String value) {
    sheet.line(what + " : " + stop(Sheet.orUnknown(value)));
  }

  private static String last(List<Statement> statements) {
    return statements.isEmpty() ? null : statements.getLast().words();
  }

  private static String stop(String words) {
    var said = words.strip();
    return said.matches(".*[.!?…]") ? said : said + ".";
  }
}
