package org.contrappel.server.incidents;

import java.time.ZoneId;
import java.util.Locale;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;

/** What became different, as a sentence; empty where the event itself has said it. */
record ChangeWords(Cast cast, ZoneId zone) {

  String said(Change change) {
    return switch (change) {
      case Change.Opened(_, var card, var plan) -> opened(
          card == null ? "" : card.name(), plan == null ? "" : plan.name());
      case Change.AlarmJoined _ -> "It joins the open incident.";
      case Change.Moved(var to, _) -> "Now: " + phase(to) + ".";
      case Change.PanelClockOff(_, var ahead) -> "The panel's clock is %s minutes %s.".formatted(
          ahead.abs().toMinutes(), ahead.isNegative() ? "slow" : "fast");
      case Change.ContactSkipped(var contact, var why, _) -> cast.person(contact) + " is passed over. " + why;
      case Change.PauseBegan(var pause) ->
          "Nobody is called before %s.".formatted(Transcript.time(pause.until(), zone));
      case Change.PriorityRaised(var priority) -> priority == 0
          ? "It goes before everything else in the operators' queue."
          : "Its place in the operators' queue is now " + priority + ".";
      case Change.OperatorAsked(var asked) -> "An operator is asked, because: %s. %s".formatted(
          reason(asked.reason()), asked.words()).strip();
      case Change.Closed(var closing) -> "Closed: %s, by %s. %s".formatted(
          words(closing.kind()), by(closing.by()), closing.reason());
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

  private static String reason(OperatorReason reason) {
    return switch (reason) {
      case PLAN -> "the plan says so";
      case CLAIMED -> "one wants it";
      case NOBODY_REACHED -> "nobody could be reached";
      case URGENT_SIGNAL -> "somebody may be in danger";
      case KEYHOLDER_OVERDUE -> "the keyholder is overdue";
      default -> words(reason);
    };
  }

  private static String phase(Phase phase) {
    return switch (phase) {
      case VERIFYING -> "the site is asked";
      case NOTIFYING -> "keyholders are called";
      case INTERVENING -> "a keyholder is in charge";
      case WITH_OPERATOR -> "with an operator";
      case DURESS -> "duress, and silence towards the site";
      case CLOSED -> "closed";
      default -> words(phase);
    };
  }

  private static String words(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
