package org.contrappel.server.incidents;

import java.time.ZoneId;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.LineAct;

/** What an operator did or wanted, as a sentence. */
record ActWords(Cast cast, ZoneId zone) {

  String said(Event.Act act) {
    return switch (act) {
      case Event.OperatorClaimed(var operator, _, var reason, _) when reason != null ->
          "%s takes the incident over: %s".formatted(operator, reason);
      case Event.OperatorClaimed(var operator, var confirmed, _, _) -> confirmed
          ? operator + " takes the incident over, and knows that another has it."
          : operator + " takes the incident in hand.";
      case Event.OperatorGaveBack(var operator, _) -> operator + " gives the incident back.";
      case Event.OperatorHeld(var operator, var reason, var until, _, _) ->
          "%s puts it aside until %s: %s".formatted(operator, Transcript.time(until, zone), reason);
      case Event.SignalsAcknowledged(var operator, _) -> operator + " has seen the new signals.";
      case Event.OperatorAnswered(var operator, var step, var answer, _) ->
          "%s answers '%s': %s.".formatted(operator, step, answer.replace('_', ' '));
      case Event.OperatorCalls calls -> "%s calls %s on %s.".formatted(calls.operator(), called(calls), calls.number());
      case Event.OperatorJoins(var operator, var call, _) ->
          "%s wants to speak with %s.".formatted(operator, cast.called(call));
      case Event.OperatorLeaves(var operator, var call, _) ->
          "%s gives %s back to the script.".formatted(operator, cast.called(call));
      case Event.OperatorHangsUp(var operator, var call, _) ->
          "%s ends the call to %s.".formatted(operator, cast.called(call));
      case Event.OnTheLine(var operator, var call, var deed, _) -> onTheLine(operator, cast.called(call), deed);
      case Event.WordHeard heard -> word(heard);
      case Event.OperatorInvites invites -> (invites.instead()
          ? "%s passes %s on to %s on %s." : "%s brings %s together with %s on %s.").formatted(
          invites.operator(), cast.called(invites.attempt()),
          invites.person().isEmpty() ? shown(invites.name()) : cast.person(invites.person()), invites.number());
      case Event.OperatorSends sends -> "%s sends %s.".formatted(sends.operator(), cast.person(sends.person()));
      case Event.MissionReported(var operator, var point, var words, _) -> "%s was told: %s. %s".formatted(
          operator, InWords.of(point), words).strip();
      case Event.ClueAdded(var operator, var clue, _) ->
          "%s enters a clue (%s): %s".formatted(operator, InWords.of(clue.kind()), clue.words());
      case Event.ServiceCalls calls -> "%s calls %s%s".formatted(
          calls.operator(), calls.service().inEnglishSentence(),
          isEmpty(calls.sentence()) ? "." : ": " + calls.sentence());
      case Event.ServiceReported reported -> "%s enters the answer of %s: %s%s.".formatted(
          reported.operator(), reported.service().inEnglishSentence(),
          isEmpty(reported.reference()) ? "no reference" : "reference " + reported.reference(),
          isEmpty(reported.spokeWith()) ? "" : ", spoke with " + reported.spokeWith());
      case Event.NoteWritten(var operator, var code, var words, _) -> "%s notes%s: %s".formatted(
          operator, code == null || code.isEmpty() ? "" : " (" + code + ")", words);
      case Event.OperatorClosed closed -> "%s closes the incident%s: %s".formatted(
          closed.operator(), closed.whenRestored() ? " once it is back to normal" : "", closed.reason());
    };
  }

  private static String onTheLine(String operator, String called, LineAct act) {
    return switch (act) {
      case LineAct.Holds _ -> "%s puts %s on hold.".formatted(operator, called);
      case LineAct.Resumes _ -> "%s speaks again with %s.".formatted(operator, called);
      case LineAct.Keys(var count) -> "%s sends %s to %s.".formatted(
          operator, count == 1 ? "1 key" : count + " keys", called);
      case LineAct.AsksTheWord _ ->
          "%s asks %s for the code word: nothing he says is recorded meanwhile.".formatted(operator, called);
      case LineAct.PassesTo(var other) -> "%s passes %s on to %s.".formatted(operator, called, other);
      case LineAct.Listens _ -> "%s listens to the call to %s.".formatted(operator, called);
      case LineAct.Whispers _ ->
          "%s listens to the call to %s, and speaks to the operator unheard by others.".formatted(operator, called);
      case LineAct.StopsListening _ -> "%s listens no more to the call to %s.".formatted(operator, called);
    };
  }

  /** As if it had been keyed, and by whom it was heard. */
  private String word(Event.WordHeard heard) {
    if (!heard.accepted()) {
      return "Refused: the word %s heard is no code.".formatted(heard.operator());
    }
    return "%s %s heard it.".formatted(new EventWords(cast, zone).said(heard.identified()), heard.operator());
  }

  private String called(Event.OperatorCalls calls) {
    return calls.person().isEmpty() ? shown(calls.name()) : cast.person(calls.person());
  }

  private static String shown(String words) {
    return isEmpty(words) ? "unknown" : words;
  }

  private static boolean isEmpty(String words) {
    return words == null || words.isBlank();
  }
}
