package org.contrappel.incident;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.incident.site.SiteCard;

/**
 * Everything about one alarm at one site until it is closed. Made only by folding {@link Change}s.
 *
 * @param id {@code [a-z0-9-]{1,50}}
 * @param site null when nobody knows it
 * @param plan null when there is none
 * @param alarms the first opened it, the others joined; empty only while {@link Phase#RECEIVED}
 * @param unseen the ids of alarms that joined and must be acknowledged before an operator goes on; mostly empty
 * @param armed what the site's signals said of its alarm system
 * @param position null until the plan has been asked
 * @param interrupted where an operator took it out of the plan's hands; null while the plan goes on, or never was
 * @param hands {@link #AUTOMATIC} or an operator's name
 * @param priority 0 (first) to 9 (last)
 * @param asked the latest call for an operator; null when none was made
 * @param pause null when the incident waits for no pause
 * @param hold null when no operator has put it aside
 * @param attempts in order; of those the machine placed at most the last one is live, of each person at most one
 * @param mission whoever is on the way or at the site; null when nobody is
 * @param cancelled an alarm of the site that was cancelled shortly before this incident opened; mostly null
 * @param clues what speaks for the alarm being real; may be empty
 * @param services the emergency services that were called; mostly empty
 * @param closing while {@link Phase#RESTORING} the one that is awaited; else null while it is open
 */
public record Incident(
    String id,
    Phase phase,
    SiteCard site,
    Plan plan,
    List<Alarm> alarms,
    List<String> unseen,
    Armed armed,
    Position position,
    Interrupted interrupted,
    String hands,
    int priority,
    Asked asked,
    Pause pause,
    Hold hold,
    List<Attempt> attempts,
    Mission mission,
    List<Clue> clues,
    List<ServiceCalled> services,
    CancelledBefore cancelled,
    Closing closing) {
  public static final String AUTOMATIC = "automatic";
  private static final int LOWEST = 9;

  public Incident {
    alarms = List.copyOf(alarms);
    attempts = List.copyOf(attempts);
    unseen = unseen == null ? List.of() : List.copyOf(unseen);
    clues = clues == null ? List.of() : List.copyOf(clues);
    services = services == null ? List.of() : List.copyOf(services);
    armed = armed == null ? Armed.UNKNOWN : armed;
  }

  /** The empty record that its first alarm opens. */
  public static Incident received(String id) {
    if (!id.matches("[a-z0-9-]{1,50}")) {
      throw new IllegalArgumentException("An incident's id has only a-z, 0-9 and -, at most 50 of them.");
    }
    return new Incident(
        id, Phase.RECEIVED, null, null, List.of(), List.of(), Armed.UNKNOWN, null, null, AUTOMATIC, LOWEST, null, null,
        null, List.of(), null, List.of(), List.of(), null, null);
  }

  /** The same, with what was frozen when it opened: for a record that was kept without it. */
  public Incident openedWith(SiteCard frozenSite, Plan frozenPlan) {
    return new Incident(
        id, phase, frozenSite, frozenPlan, alarms, unseen, armed, position, interrupted, hands, priority, asked, pause, hold,
        attempts, mission, clues, services, cancelled, closing);
  }

  public Incident apply(Change change) {
    return new Fold(this).take(change).incident();
  }

  public Incident apply(List<Change> changes) {
    var fold = new Fold(this);
    changes.forEach(fold::take);
    return fold.incident();
  }

  /** The machine's own attempt that is not yet known to have ended. */
  public Optional<Attempt> live() {
    return attempts.reversed().stream().filter(attempt -> attempt.purpose() != Purpose.OPERATOR).findFirst()
        .filter(Attempt::live);
  }

  /** Every attempt not yet known to have ended, the machine's own and those of operators. */
  public List<Attempt> allLive() {
    return attempts.stream().filter(Attempt::live).toList();
  }

  public Optional<Attempt> attempt(String attemptId) {
    return attempts.stream().filter(attempt -> attempt.id().equals(attemptId)).findFirst();
  }

  public boolean isInHands() {
    return !hands.equals(AUTOMATIC);
  }

  /** The next attempt's id. */
  public String nextAttempt() {
    return id + "-" + (attempts.size() + 1);
  }

  /** Somebody keyed the duress code during this incident. */
  public boolean underDuress() {
    return attempts.stream().anyMatch(attempt -> attempt.verdict() == Verdict.DURESS);
  }
}
