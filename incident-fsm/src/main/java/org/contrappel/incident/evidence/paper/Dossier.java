package org.contrappel.incident.evidence.paper;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrappel.incident.evidence.Choice;
import org.contrappel.incident.evidence.Demanded;
import org.contrappel.incident.evidence.Facts;
import org.contrappel.incident.evidence.Named;
import org.contrappel.incident.evidence.Ruling;
import org.contrappel.incident.evidence.Scales;
import org.contrappel.incident.evidence.Sentence;

/** The text that proves what was checked before a service was called. */
public final class Dossier {
  private final DossierFacts given;
  private final Facts inTime;
  private final Ruling ruling;
  private final Moments moments;
  private final Sheet sheet = new Sheet();
  private final EvidenceLines lines;

  private Dossier(DossierFacts given) {
    this.given = given;
    // The law asks for a verification before the call: what came after proves nothing about it.
    this.inTime = given.call() == null ? given.facts() : given.facts().until(given.call().at());
    this.ruling = given.table().verdict(given.alarmClass(), given.service(), inTime);
    this.moments = new Moments(given.zone());
    this.lines = new EvidenceLines(sheet, moments, given.marks());
  }

  /** French text, at most 100 columns wide. */
  public static String of(DossierFacts given) {
    return new Dossier(given).text();
  }

  private String text() {
    header();
    demanded();
    conclusion();
    met();
    sheet.heading("4. LES SIGNAUX");
    lines.signals(inTime.signals());
    sheet.heading("5. LES CONTRE-APPELS");
    lines.callbacks(inTime.callbacks());
    sheet.heading("6. LES INDICES");
    lines.clues(inTime.clues());
    sheet.heading("7. CE QUI A ÉTÉ ÉCRIT");
    statements(inTime);
    called();
    after();
    return sheet.toString();
  }

  private void header() {
    sheet.title("DOSSIER DE LEVÉE DE DOUTE : " + given.service().french().toUpperCase(Locale.FRENCH));
    sheet.field("Centre", given.station());
    sheet.field("Site", given.site());
    sheet.field("Adresse", given.address());
    sheet.field("Événement", given.incident());
    sheet.field("Classe d'alarme", Named.french(given.alarmClass()));
    sheet.field("Toutes les classes", given.facts().classes().stream().map(Named::french)
        .collect(Collectors.joining(", ")));
    sheet.field("Imprimé", moments.written(given.printedAt()) + ", par " + Sheet.orUnknown(given.printedBy()));
    sheet.field("Fuseau horaire", given.zone().getId());
    sheet.field("Chaîne du registre", given.chain());
  }

  private void demanded() {
    var rule = given.table().rule(ruling.under(), given.service());
    sheet.heading("1. CE QUI EST EXIGÉ");
    sheet.line("%s, %s (table « %s », révision %s) :".formatted(Named.french(ruling.under()),
        given.service().french(), given.table().name(), Sheet.orUnknown(given.table().revision())));
    if (rule.demandsNothing()) {
      sheet.line("- ", "  ", "rien : l'appel n'est jamais retardé.");
    }
    rule.needs().forEach(choice -> sheet.line("- ", "  ", words(choice) + "."));
    if (rule.supervisorMayOverride()) {
      sheet.line("À défaut : la raison écrite d'un superviseur.");
    }
    sheet.line("Texte : " + (rule.law().isEmpty() ? "la table n'en nomme aucun" : rule.law()) + ".");
  }

  private void conclusion() {
    sheet.heading("2. CONCLUSION");
    var when = given.call() == null ? "à l'impression, le service n'étant pas appelé"
        : "au moment de l'appel, " + moments.written(given.call().at());
    switch (ruling) {
      case Ruling.Allowed(_, var because, var bySupervisor) -> {
        sheet.line((bySupervisor ? "PAR DÉCISION D'UN SUPERVISEUR, " : "RÉUNI, ") + when + " :");
        because.forEach(this::listed);
      }
      case Ruling.Missing(_, var what, _) -> {
        sheet.line("NON RÉUNI, " + when + " :");
        what.forEach(this::listed);
      }
    }
  }

  private void listed(Sentence sentence) {
    sheet.line("- ", "  ", sentence.french());
  }

  private void met() {
    sheet.heading("3. CE QUI Y RÉPOND");
    var scales = new Scales(ruling.under(), inTime);
    var needs = given.table().rule(ruling.under(), given.service()).needs();
    if (needs.isEmpty()) {
      sheet.line("Sans objet : rien n'est exigé.");
    }
    for (var choice : needs) {
      sheet.line(scales.met(choice) ? "[x] " : "[ ] ", "    ", words(choice));
      scales.weigh(choice).stream().flatMap(one -> one.pieces().stream()).distinct()
          .forEach(id -> lines.piece(id, inTime));
    }
    if (ruling instanceof Ruling.Allowed(_, _, var bySupervisor) && bySupervisor) {
      sheet.line("[x] ", "    ", "la raison écrite d'un superviseur, à la place de ce qui manque");
      inTime.supervisorReason().ifPresent(reason -> lines.piece(reason.id(), inTime));
    }
  }

  private void statements(Facts facts) {
    lines.statements("Phrase de l'opérateur", facts.sentences());
    lines.statements("Élément concret demandé", facts.elements());
    lines.statements("Raison de passer outre", facts.reasons());
    if (facts.sentences().isEmpty() && facts.elements().isEmpty() && facts.reasons().isEmpty()) {
      sheet.line("Rien.");
    }
  }

  private void called() {
    sheet.heading("8. L'APPEL AU SERVICE");
    var call = given.call();
    if (call == null) {
      sheet.line("Le service n'a pas été appelé.");
      return;
    }
    sheet.field("Service", given.service().french());
    sheet.field("Appelé à", moments.written(call.at()));
    sheet.field("Appelé par", call.by());
    sheet.field("A répondu", call.answeredBy());
    sheet.field("Référence", call.reference());
    sheet.field("Donnée à", moments.written(call.answeredAt()));
    lines.mark("", call.id());
  }

  private void after() {
    sheet.heading("9. APRÈS L'APPEL (NE COMPTE PAS)");
    var all = given.facts();
    if (all.equals(inTime)) {
      sheet.line("Rien.");
      return;
    }
    var late = new Facts(Set.of(), beyond(all.signals(), inTime.signals()),
        beyond(all.callbacks(), inTime.callbacks()), beyond(all.clues(), inTime.clues()),
        beyond(all.sentences(), inTime.sentences()), beyond(all.elements(), inTime.elements()),
        beyond(all.reasons(), inTime.reasons()));
    sheet.line("Signaux :");
    lines.signals(late.signals());
    sheet.line("Contre-appels :");
    lines.callbacks(late.callbacks());
    sheet.line("Indices :");
    lines.clues(late.clues());
    sheet.line("Écrit :");
    statements(late);
  }

  private static <T> List<T> beyond(List<T> all, List<T> inTime) {
    return all.stream().filter(one -> !inTime.contains(one)).toList();
  }

  private static String words(Choice choice) {
    return choice.needs().stream().map(need -> new Demanded(need).french()).collect(Collectors.joining(", ou "));
  }
}
