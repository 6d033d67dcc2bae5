package org.contrappel.incident.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.contrappel.incident.site.AlarmClass;

/** What a ruling says to the operator. */
final class Saying {
  private Saying() {}

  static Sentence severalClasses(List<AlarmClass> among, AlarmClass applied) {
    return new Sentence("several_classes",
        ("Plusieurs classes dans cet événement (%s) : la plus permissive s'applique, %s, pour qu'un danger ne soit"
            + " jamais retardé par une autre alarme.").formatted(
                among.stream().map(Named::french).collect(Collectors.joining(", ")), Named.french(applied)),
        ("This incident has several classes (%s): the most permissive applies, %s, so that no danger waits for"
            + " another alarm.").formatted(
                among.stream().map(Named::english).collect(Collectors.joining(", ")), Named.english(applied)));
  }

  static Sentence neverDelayed(AlarmClass alarmClass, Service service) {
    return new Sentence("nothing",
        "%s : rien n'est exigé pour appeler %s ; n'attendez pas.".formatted(
            Named.french(alarmClass), service.inFrenchSentence()),
        "%s: nothing is demanded to call %s; do not wait.".formatted(
            Named.english(alarmClass), service.inEnglishSentence()));
  }

  static Sentence supervisor(Statement reason) {
    return new Sentence("supervisor_reason",
        "Raison écrite de %s, superviseur : « %s »".formatted(reason.by().name(), reason.words()),
        "Written reason of %s, supervisor: \"%s\"".formatted(reason.by().name(), reason.words()));
  }

  static Sentence notASupervisor(Statement reason) {
    return new Sentence("not_a_supervisor",
        "La raison écrite par %s ne compte pas : il faut celle d'un superviseur.".formatted(reason.by().name()),
        "The reason written by %s does not count: a supervisor has to write it.".formatted(reason.by().name()));
  }

  static Sentence inHand(Weighed met, Facts facts) {
    var words = new Demanded(met.need());
    var pieces = new Pieces(facts);
    return new Sentence(met.need().requirement().word(),
        "Réuni : %s : %s.".formatted(words.french(), pieces.french(met)),
        "In hand: %s: %s.".formatted(words.english(), pieces.english(met)));
  }

  static Sentence missing(List<Weighed> alternatives, Facts facts) {
    var key = alternatives.stream().map(one -> one.need().requirement().word()).collect(Collectors.joining(" | "));
    var french = alternatives.stream()
        .map(one -> new Demanded(one.need()).french() + found(one, " (%d à ce jour)"))
        .collect(Collectors.joining(", ou "));
    var english = alternatives.stream()
        .map(one -> new Demanded(one.need()).english() + found(one, " (%d so far)"))
        .collect(Collectors.joining(", or "));
    boolean uncounted = aboutCallbacks(alternatives) && facts.callbacks().stream().anyMatch(c -> !c.counts());
    return new Sentence(key,
        "Il manque : " + french + "." + (uncounted
            ? " Un appel en cours, sans réseau ou vers une personne non désignée ne compte pas." : ""),
        "Missing: " + english + "." + (uncounted
            ? " A call still going on, without network or to nobody named does not count." : ""));
  }

  private static boolean aboutCallbacks(List<Weighed> alternatives) {
    return alternatives.stream()
        .anyMatch(one -> one.need().requirement() == Requirement.CALLBACKS_TO_NAMED_PERSONS);
  }

  private static String found(Weighed one, String words) {
    return one.need().requirement().counted() ? words.formatted(one.pieces().size()) : "";
  }
}
