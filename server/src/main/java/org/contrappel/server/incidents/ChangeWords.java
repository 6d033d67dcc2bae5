package org.contrappel.server.incidents;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.contrappel.incident.Change;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.mission.Point;

/** What became different, as a sentence; empty where the event itself has said it. */
record ChangeWords(Cast cast, ZoneId zone) {

  String said(Change change) {
    return switch (change) {
      case Change.Opened(_, var card, var plan, _) -> opened(
          card == null ? "" : card.name(), plan == null ? "" : plan.name());
      case Change.AlarmJoined _ -> "It joins the open incident.";
      case Change.Moved(var to, _) -> "Now: " + phase(to) + ".";
      case Change.PanelClockOff(_, var ahead) -> "The panel's clock is %s minutes %s.".formatted(
          ahead.abs().toMinutes(), ahead.isNegative() ? "slow" : "fast");
      case Change.ContactSkipped(var contact, var why, _) -> cast.person(contact) + " is passed over. " + why;
      case Change.CancelledLately(var before) -> "An alarm here was cancelled with the right code of %s at %s.".formatted(
          cast.person(before.by()), Transcript.time(before.at(), zone));
      case Change.StepPassed(var step, var why, _) -> "The step '%s' is passed over: %s.".formatted(step, why);
      case Change.PlanInterrupted _ -> "The plan calls nobody more until it is given back.";
      case Change.PlanResumed _ -> "The plan goes on where it was.";
      case Change.SiteArmed(var armed) -> "The site is now " + InWords.of(armed) + ".";
      case Change.ActRefused(_, _, var why, _) -> "Refused: " + why;
      case Change.MissionIs(var mission, var words, _) -> mission(mission, words);
      case Change.ServiceAsked(var call) -> "Allowed, because: " + call.because();
      case Change.ClosingAwaited(var closing) -> "It closes once the site is back to normal: " + closing.reason();
      case Change.PauseBegan(var pause) ->
          "Nobody is called before %s.".formatted(Transcript.time(pause.until(), zone));
      case Change.PriorityRaised(var priority) -> priority == 0
          ? "It goes before everything else in the operators' queue."
          : "Its priority is now " + priority + "; the lowest number goes first.";
      case Change.OperatorAsked(var asked) when asked.reason() == OperatorReason.CLAIMED ->
          ("An operator has it. " + asked.words()).strip();
      case Change.OperatorAsked(var asked) -> "An operator is asked, because: %s. %s".formatted(
          reason(asked.reason()), asked.words()).strip();
      case Change.Closed(var closing) -> "Closed%s by %s. %s%s%s".formatted(
          code(closing), by(closing.by()), closing.reason(),
          closing.zonesInFault().isEmpty() ? "" : " Not restored: " + zones(closing) + ".",
          closing.measures().isEmpty() ? "" : " Measures: " + closing.measures());
      case Change.Reopened _ -> "The incident is open again.";
      case Change.Noted(_, var words, _) -> "Noted: " + words;
      default -> "";
    };
  }

  private static String opened(String site, String plan) {
    if (site.isEmpty()) {
      return "Nobody knows this site.";
    }
    return plan.isEmpty() ? "There is no plan for such an alarm." : "The plan is: %s.".formatted(plan);
  }

  private String by(String whom) {
    return whom.equals(Incident.AUTOMATIC) ? "the station itself" : cast.person(whom);
  }

  /** An operator's closing without a code of the station's says nothing that his name does not say. */
  private static String code(Closing closing) {
    return closing.code().equals(InWords.of(Closing.Kind.BY_OPERATOR).replace(' ', '_'))
        ? "" : ": " + closing.code().replace('_', ' ') + ",";
  }

  private static String zones(Closing closing) {
    return closing.zonesInFault().stream()
        .map(zone -> zone.equals("-") ? "an alarm without a zone" : "zone " + zone)
        .collect(Collectors.joining(", "));
  }

  private String mission(Mission mission, String words) {
    var who = cast.person(mission.person());
    if (mission.help() != null) {
      return "%s %s. %s".formatted(who, cast.underDuress(mission) ? "is under duress" : "calls for help", words).strip();
    }
    if (mission.overdue()) {
      return (who + " is overdue. " + words).strip();
    }
    if (mission.asked() > 0) {
      return "%s is asked again at %s. %s".formatted(who, Transcript.time(mission.due(), zone), words).strip();
    }
    var told = "%s %s. %s".formatted(who, reached(mission.reached()), words).strip();
    return mission.isOver() ? told : "%s The next word is due at %s.".formatted(told, Transcript.time(mission.due(), zone));
  }

  private static String reached(Point point) {
    return switch (point) {
      case ACCEPTED -> "has accepted";
      case ANNOUNCED -> "is on his way";
      case ARRIVED -> "is at the site";
      case FINDINGS -> "has looked at the site";
      case ALL_CLEAR -> "has given the all clear";
    };
  }

  private static String reason(OperatorReason reason) {
    return switch (reason) {
      case DECISION -> "the plan asks a question";
      case ACTION -> "the plan asks for something to be done";
      case EMERGENCY -> "the plan asks for the emergency services";
      case MISSION_OVERDUE -> "whoever was sent is not heard of";
      case CALLED_FOR_HELP -> "whoever was sent calls for help";
      case TRACES_FOUND -> "traces were found on the spot";
      case MISSION_OVER -> "the mission is over";
      case MISSION_DECLINED -> "the mission was not accepted";
      case NOT_RESTORED -> "the site is not back to normal";
      case NEW_SIGNAL -> "something happened again";
      case RUNAWAY -> "too many alarms from one site";
      case PLAN -> "the plan says so";
      case CLAIMED -> "one has it";
      case PRESENTED_AGAIN -> "nobody has it in hand any more";
      case HOLD_OVER -> "the time it was put aside is over";
      case UNKNOWN_SITE -> "nobody knows the site";
      case NO_PLAN -> "there is no plan";
      case NOBODY_REACHED -> "everything the plan allows was tried";
      case URGENT_SIGNAL -> "somebody may be in danger";
      case KEYHOLDER_OVERDUE -> "the keyholder is overdue";
      default -> InWords.of(reason);
    };
  }

  private static String phase(Phase phase) {
    return switch (phase) {
      case VERIFYING -> "the site is asked";
      case NOTIFYING -> "people are called";
      case INTERVENING -> "somebody is to go and see";
      case WAITING -> "waiting";
      case EMERGENCY -> "a matter for the emergency services";
      case RESTORING -> "the return to normal is awaited";
      case WITH_OPERATOR -> "a matter for an operator";
      case DURESS -> "duress, and silence towards the site";
      case CLOSED -> "closed";
      default -> InWords.of(phase);
    };
  }
}
