package org.contrappel.server.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.Asked;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Hold;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.ServiceCalled;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Beside;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.KeptRecording;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.incident.table.Questions;
import org.contrappel.incident.table.Questions.Question;
import org.contrappel.incident.table.Restoration;

/**
 * An incident as the API shows it.
 *
 * @param site the id the alarm named
 * @param siteName null when nobody knows the site
 * @param hands {@code automatic} or an operator's name
 * @param unseen the alarms that must be acknowledged before anything else
 * @param question what the plan asks of an operator now; null when nothing
 * @param hold null when nobody has put it aside
 * @param mission whoever is on the way or at the site; null when nobody is
 * @param zonesInFault the zones that have not come back to normal
 * @param cancelled an alarm of the site that was cancelled shortly before; null when none was
 * @param asked why an operator is asked; null when none is
 * @param closing null while it is open
 */
public record IncidentView(
    String id,
    Phase phase,
    int priority,
    String site,
    String siteName,
    Instant openedAt,
    String hands,
    String plan,
    Asked asked,
    List<Alarm> alarms,
    List<String> unseen,
    Armed armed,
    Question question,
    Hold hold,
    List<AttemptView> attempts,
    Mission mission,
    List<Clue> clues,
    List<ServiceCalled> services,
    List<String> zonesInFault,
    CancelledBefore cancelled,
    Closing closing) {

  /**
   * One call.
   *
   * @param name of the person or site rung
   * @param facts when it was asked, rang, was answered, was human, identified, authorised, acknowledged, ended
   * @param by the operator who placed it; null when the machine did
   * @param with the operator who speaks with the person now; null when none does
   * @param beside the call whose people this one's sits with; null when he sits with none
   * @param held the operator has put the person on hold
   * @param wrongWords how many words said to operators were no code
   */
  public record AttemptView(
      String id, String person, String name, String number, String script, Map<Fact, Instant> facts, String who,
      Verdict verdict, CallResult result, KeptRecording recording, String by, String with, Beside beside, boolean held,
      int wrongWords) {}

  static IncidentView of(Incident i) {
    var first = i.alarms().getFirst();
    return new IncidentView(
        i.id(), i.phase(), i.priority(), first.site(), i.site() == null ? null : i.site().name(), first.receivedAt(),
        i.hands(), i.plan() == null ? null : i.plan().name(), i.asked(), i.alarms(),
        i.unseen(), i.armed(), Questions.of(i).orElse(null), i.hold(),
        i.attempts().stream().map(attempt -> of(i, attempt)).toList(), i.mission(), i.clues(), i.services(),
        Restoration.zonesInFault(i.alarms()), i.cancelled(), i.closing());
  }

  private static AttemptView of(Incident i, Attempt a) {
    var name = name(i, a);
    return new AttemptView(
        a.id(), a.person(), name, a.number(), a.script(), a.facts(), a.who(), a.verdict(), a.result(), a.recording(),
        a.by(), a.with(), a.beside(), a.held(), a.wrongWords());
  }

  private static String name(Incident i, Attempt a) {
    if (a.name() != null || i.site() == null) {
      return a.name() == null ? a.number() : a.name();
    }
    return i.site().contact(a.person()).map(contact -> contact.name()).orElse(i.site().name());
  }
}
