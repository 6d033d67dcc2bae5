package org.contrappel.incident.table;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.ServiceCalled;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.evidence.Author;
import org.contrappel.incident.evidence.Callback;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.Facts;
import org.contrappel.incident.evidence.Ruling;
import org.contrappel.incident.evidence.Sentence;
import org.contrappel.incident.evidence.Signal;
import org.contrappel.incident.evidence.Spoken;
import org.contrappel.incident.evidence.Statement;
import org.contrappel.incident.site.AlarmClass;

/** The emergency services: what is in hand is weighed before one is called. A person decides; nobody dials by himself. */
public final class Services {
  private Services() {}

  static Ruling ruling(Incident incident, Event.ServiceCalls calls, EvidenceTable evidence) {
    var facts = facts(incident, calls);
    return evidence.verdict(incident.alarms().getFirst().alarmClass(), calls.service(), facts);
  }

  static String words(Ruling.Missing missing) {
    var what = missing.what().stream().map(Sentence::french).collect(Collectors.joining(" "));
    return missing.supervisorMayOverride() ? what + " Un superviseur peut passer outre, avec un motif écrit." : what;
  }

  /** What the incident has in hand when this call is wanted. */
  public static Facts facts(Incident incident, Event.ServiceCalls calls) {
    return facts(
        incident, new Author(calls.operator(), calls.supervisor()), calls.at(), calls.sentence(),
        calls.concreteElement(), calls.supervisorReason());
  }

  /** What it has in hand now, with what was said when the service was called. */
  public static Facts facts(Incident incident, ServiceCalled call) {
    return facts(
        incident, new Author(call.by(), !call.overriddenBy().isEmpty()), call.at(), call.sentence(),
        call.concreteElement(), call.supervisorReason());
  }

  private static Facts facts(
      Incident incident, Author author, Instant at, String sentence, String element, String reason) {
    return new Facts(
        classes(incident),
        signals(incident),
        incident.attempts().stream().filter(Services::verifies).map(attempt -> callback(incident, attempt)).toList(),
        clues(incident),
        statement("sentence", author, at, sentence),
        statement("concrete-element", author, at, element),
        statement("supervisor", author, at, reason));
  }

  /** The clues that were entered, and the one that lies in the signals themselves. */
  static List<Clue> clues(Incident incident) {
    var inSignals = Clue.secondZone("second-zone", incident.alarms().stream().map(Signal::of).toList());
    return Stream.concat(inSignals.stream(), incident.clues().stream()).toList();
  }

  private static EnumSet<AlarmClass> classes(Incident incident) {
    var classes = EnumSet.noneOf(AlarmClass.class);
    incident.alarms().stream().map(alarm -> alarm.alarmClass()).filter(AlarmClass::trips).forEach(classes::add);
    if (incident.underDuress()) {
      classes.add(AlarmClass.DURESS);
    }
    return classes;
  }

  private static List<Signal> signals(Incident incident) {
    var keyed = incident.attempts().stream().flatMap(attempt -> duress(attempt).stream());
    return Stream.concat(incident.alarms().stream().map(Signal::of), keyed).toList();
  }

  private static Optional<Signal> duress(Attempt attempt) {
    return attempt.verdict() == org.contrappel.incident.call.Verdict.DURESS
        ? Optional.of(new Signal(
            attempt.id() + "-duress", AlarmClass.DURESS, "", "", attempt.at(Fact.IDENTIFIED)))
        : Optional.empty();
  }

  /** Whoever is only asked to go there, or how far he is, is not asked whether the alarm is real. */
  private static boolean verifies(Attempt attempt) {
    return switch (attempt.purpose()) {
      case VERIFICATION, NOTIFICATION, OPERATOR -> true;
      case INTERVENTION, CHECK -> false;
    };
  }

  private static Callback callback(Incident incident, Attempt attempt) {
    var named = !attempt.person().isEmpty();
    return new Callback(
        attempt.id(), Objects.requireNonNullElse(attempt.by(), Callback.AUTOMATIC), name(incident, attempt), named,
        attempt.number(), attempt.result() == null ? null : attempt.result().word(), Map.copyOf(attempt.facts()),
        spoken(incident, attempt), attempt.recording());
  }

  /** What the person said is the clue that the operator entered while they spoke, or after. */
  private static Spoken spoken(Incident incident, Attempt attempt) {
    if (attempt.result() != CallResult.SPOKE) {
      return Spoken.NOTHING;
    }
    return incident.clues().stream().anyMatch(clue -> clue.kind() == ClueKind.CLIENT_CONFIRMS
            && attempt.seen(Fact.ANSWERED) && !clue.at().isBefore(attempt.at(Fact.ANSWERED)))
        ? Spoken.CONFIRMED
        : Spoken.SPOKE;
  }

  private static String name(Incident incident, Attempt attempt) {
    if (attempt.name() != null) {
      return attempt.name();
    }
    return incident.site() == null
        ? attempt.number()
        : incident.site().contact(attempt.person()).map(contact -> contact.name()).orElse(incident.site().name());
  }

  private static List<Statement> statement(String id, Author author, Instant at, String words) {
    return words == null || words.isBlank() ? List.of() : List.of(new Statement(id, author, at, words));
  }

  static void call(Situation s, Draft draft) {
    var calls = (Event.ServiceCalls) s.event();
    if (s.incident().phase() == Phase.RESTORING) {
      PlanDeeds.leave(s, draft);
    }
    var allowed = (Ruling.Allowed) ruling(s.incident(), calls, s.evidence());
    var because = allowed.because().stream().map(Sentence::french).collect(Collectors.joining(" "));
    draft.record(new Change.ServiceAsked(new ServiceCalled(
        calls.service(), calls.operator(), text(calls.sentence()), text(calls.concreteElement()),
        allowed.bySupervisor() ? calls.operator() : "", allowed.bySupervisor() ? calls.supervisorReason() : "", because,
        calls.at(), "", "", null)));
  }

  static void report(Situation s, Draft draft) {
    var reported = (Event.ServiceReported) s.event();
    draft.record(new Change.ServiceAnswered(
        reported.service(), text(reported.reference()), text(reported.spokeWith()), reported.at()));
  }

  private static String text(String words) {
    return Objects.requireNonNullElse(words, "");
  }
}
