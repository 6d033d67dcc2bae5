package org.contrappel.server.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.Asked;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.KeptRecording;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.site.Alarm;

/**
 * An incident as the API shows it.
 *
 * @param site the id the alarm named
 * @param siteName null when nobody knows the site
 * @param hands {@code automatic} or an operator's name
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
    List<AttemptView> attempts,
    Closing closing) {

  /**
   * One call.
   *
   * @param name of the person or site rung
   * @param facts when it was asked, rang, was answered, was human, identified, authorised, acknowledged, ended
   */
  public record AttemptView(
      String id, String person, String name, String number, String script, Map<Fact, Instant> facts, String who,
      Verdict verdict, CallResult result, KeptRecording recording) {}

  static IncidentView of(Incident i) {
    var first = i.alarms().getFirst();
    return new IncidentView(
        i.id(), i.phase(), i.priority(), first.site(), i.site() == null ? null : i.site().name(), first.receivedAt(),
        i.hands(), i.plan() == null ? null : i.plan().name(), i.asked(), i.alarms(),
        i.attempts().stream().map(attempt -> of(i, attempt)).toList(), i.closing());
  }

  private static AttemptView of(Incident i, Attempt a) {
    var name = name(i, a);
    return new AttemptView(
        a.id(), a.person(), name, a.number(), a.script(), a.facts(), a.who(), a.verdict(), a.result(), a.recording());
  }

  private static String name(Incident i, Attempt a) {
    if (a.name() != null || i.site() == null) {
      return a.name() == null ? a.number() : a.name();
    }
    return i.site().contact(a.person()).map(contact -> contact.name()).orElse(i.site().name());
  }
}
