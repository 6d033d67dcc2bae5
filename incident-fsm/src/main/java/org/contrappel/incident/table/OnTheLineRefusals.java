package org.contrappel.incident.table;

import java.util.Optional;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.LineAct;

/** Why something on the line is not done: see {@link Refusals}. */
final class OnTheLineRefusals {
  private OnTheLineRefusals() {}

  static Optional<String> speaking(Incident incident, String attempt, String operator) {
    return with(incident, attempt).filter(operator::equals).isPresent()
        ? Optional.empty()
        : Optional.of("You do not speak on this call.");
  }

  /** Who speaks with the person now. */
  private static Optional<String> with(Incident incident, String attempt) {
    return incident.attempt(attempt).filter(Attempt::live).map(Attempt::with);
  }

  static Optional<String> of(Incident incident, Event.OnTheLine line) {
    if (line.act() instanceof LineAct.Supervising) {
      return with(incident, line.attempt())
          .map(operator -> operator.equals(line.operator())
              ? Optional.of("You speak on this call yourself.") : Optional.<String>empty())
          .orElseGet(() -> line.act() instanceof LineAct.StopsListening
              ? Optional.empty()
              : Optional.of("No operator speaks on this call: there is nothing to listen to."));
    }
    return speaking(incident, line.attempt(), line.operator())
        .or(() -> act(incident, incident.attempt(line.attempt()).orElseThrow(), line));
  }

  private static Optional<String> act(Incident incident, Attempt call, Event.OnTheLine line) {
    return switch (line.act()) {
      case LineAct.Holds _ when call.held() -> Optional.of("This person is on hold already.");
      case LineAct.Holds _ when sitsWithOthers(incident, call) ->
          Optional.of("Three sit in this call. Let one go before you put the other on hold.");
      case LineAct.Resumes _ when !call.held() -> Optional.of("This person is not on hold.");
      case LineAct.Keys _, LineAct.AsksTheWord _ when call.held() ->
          Optional.of("This person is on hold. Speak with him again first.");
      case LineAct.PassesTo(var other) when other.equals(line.operator()) ->
          Optional.of("That is yourself. Name another operator.");
      case LineAct.PassesTo _ -> movable(incident, call);
      default -> Optional.empty();
    };
  }

  /** A third person is called, or a call is passed on to him. */
  static Optional<String> of(Incident incident, Event.OperatorInvites invites) {
    return speaking(incident, invites.attempt(), invites.operator())
        .or(() -> movable(incident, incident.attempt(invites.attempt()).orElseThrow()));
  }

  private static Optional<String> movable(Incident incident, Attempt call) {
    if (incident.underDuress()) {
      return Optional.of("The duress code was given. Whoever stands beside the caller must hear nothing unusual.");
    }
    if (call.held()) {
      return Optional.of("This person is on hold. Speak with him again first.");
    }
    return sitsWithOthers(incident, call)
        ? Optional.of("A third person is being called or sits in this call already. End that call first.")
        : Optional.empty();
  }

  private static boolean sitsWithOthers(Incident incident, Attempt call) {
    return call.beside() != null || incident.allLive().stream()
        .anyMatch(other -> other.beside() != null && other.beside().attempt().equals(call.id()));
  }
}
