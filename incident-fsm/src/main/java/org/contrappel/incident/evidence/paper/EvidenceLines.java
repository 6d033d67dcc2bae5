package org.contrappel.incident.evidence.paper;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.evidence.Callback;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.Facts;
import org.contrappel.incident.evidence.Named;
import org.contrappel.incident.evidence.Signal;
import org.contrappel.incident.evidence.Statement;

/** Prints pieces of evidence, each with its time, its author and its place in the register. */
record EvidenceLines(Sheet sheet, Moments moments, Map<String, RegisterMark> marks) {
  private static final String NEVER = "non";

  void signals(List<Signal> signals) {
    if (signals.isEmpty()) {
      sheet.line("Aucun.");
    }
    for (var signal : signals) {
      sheet.line("- ", "  ", moments.written(signal.at()) + "  " + words(signal));
      mark("  ", signal.id());
    }
  }

  void clues(List<Clue> clues) {
    if (clues.isEmpty()) {
      sheet.line("Aucun.");
    }
    for (var clue : clues) {
      sheet.line("- ", "  ", moments.written(clue.at()) + "  " + words(clue));
      sheet.field("  ", "Auteur", clue.author());
      if (clue.attachment() == null) {
        sheet.field("  ", "Pièce jointe", "aucune");
      } else {
        sheet.field("  ", "Pièce jointe", clue.attachment().file());
        sheet.field("  ", "sha256", clue.attachment().sha256());
      }
      mark("  ", clue.id());
    }
  }

  void callbacks(List<Callback> callbacks) {
    if (callbacks.isEmpty()) {
      sheet.line("Aucun.");
    }
    callbacks.forEach(this::callback);
  }

  private void callback(Callback callback) {
    sheet.line("- ", "  ", moments.written(callback.asked()) + "  " + words(callback));
    sheet.field("  ", "Numéro", Telephone.spoken(callback.number()));
    sheet.field("  ", "Placé par", callback.by());
    sheet.field("  ", "Décroché", seen(callback, Fact.ANSWERED));
    sheet.field("  ", "Personne humaine", seen(callback, Fact.HUMAN));
    sheet.field("  ", "Identifié", seen(callback, Fact.IDENTIFIED));
    sheet.field("  ", "Habilité", seen(callback, Fact.AUTHORISED));
    sheet.field("  ", "A accepté", seen(callback, Fact.ACKNOWLEDGED));
    sheet.field("  ", "Avec l'opérateur", switch (callback.spoken()) {
      case NOTHING -> "n'a pas parlé";
      case SPOKE -> "a parlé";
      case CONFIRMED -> "a dit ce qu'il en est";
    });
    sheet.field("  ", "Terminé", callback.ended() == null ? "en cours" : moments.clock(callback.ended(), NEVER));
    var recording = callback.recording();
    if (recording == null) {
      sheet.field("  ", "Enregistrement", "aucun");
    } else {
      sheet.field("  ", "Enregistrement", recording.file());
      sheet.field("  ", "sha256", recording.sha256());
    }
    mark("  ", callback.attempt());
  }

  private String seen(Callback callback, Fact fact) {
    return moments.clock(callback.facts().get(fact), NEVER);
  }

  void statements(String what, List<Statement> statements) {
    for (var statement : statements) {
      sheet.field(what, "« " + statement.words() + " »");
      sheet.field("  ", "Auteur", author(statement) + ", " + moments.written(statement.at()));
      mark("  ", statement.id());
    }
  }

  /** One piece under the demand it meets, in one line and its mark. */
  void piece(String id, Facts facts) {
    facts.signals().stream().filter(one -> one.id().equals(id))
        .forEach(one -> piece(id, moments.written(one.at()), words(one), Signal.PANEL));
    facts.callbacks().stream().filter(one -> one.attempt().equals(id))
        .forEach(one -> piece(id, moments.written(one.asked()), "contre-appel " + words(one), one.by()));
    facts.clues().stream().filter(one -> one.id().equals(id))
        .forEach(one -> piece(id, moments.written(one.at()), words(one), one.author()));
    Stream.of(facts.sentences(), facts.elements(), facts.reasons()).flatMap(List::stream)
        .filter(one -> one.id().equals(id))
        .forEach(one -> piece(id, moments.written(one.at()), "« " + one.words() + " »", author(one)));
  }

  private void piece(String id, String time, String words, String author) {
    sheet.line("    - ", "      ", time + "  " + words);
    sheet.field("      ", "Auteur", author);
    mark("      ", id);
  }

  void mark(String indent, String id) {
    var mark = id == null ? null : marks.get(id);
    if (mark == null) {
      sheet.field(indent, "Main courante", null);
      return;
    }
    sheet.field(indent, "Main courante", "entrée n° " + mark.number());
    sheet.field(indent, "empreinte", mark.hash());
  }

  private static String author(Statement statement) {
    return statement.by().name() + (statement.by().supervisor() ? ", superviseur" : ", opérateur");
  }

  static String zone(Signal signal) {
    return signal.zone().isEmpty() ? "zone non connue" : "zone " + signal.zone();
  }

  private static String words(Signal signal) {
    return "signal %s, %s%s".formatted(Named.french(signal.alarmClass()), zone(signal),
        signal.text().isEmpty() ? "" : ", « " + signal.text() + " »");
  }

  private static String words(Callback callback) {
    return "%s, %s : %s".formatted(Sheet.orUnknown(callback.who()),
        callback.named() ? "personne désignée" : "personne non désignée", Named.french(callback.result()));
  }

  private static String words(Clue clue) {
    return clue.kind().french() + ", « " + clue.words() + " »";
  }
}
