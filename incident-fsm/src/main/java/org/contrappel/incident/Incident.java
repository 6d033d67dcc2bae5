package org.contrappel.incident;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.SiteCard;

/**
 * Everything about one alarm at one site until it is closed. Made only by folding {@link Change}s.
 *
 * @param id {@code [a-z0-9-]{1,50}}
 * @param site null when nobody knows it
 * @param plan null when there is none
 * @param alarms the first opened it, the others joined; empty only while {@link Phase#RECEIVED}
 * @param position null until the plan has been asked
 * @param hands {@link #AUTOMATIC} or an operator's name
 * @param priority 0 (first) to 9 (last)
 * @param asked the latest call for an operator; null when none was made
 * @param pause null when the incident waits for no pause
 * @param attempts in order; at most the last one is live
 * @param closing null while it is open
 */
public record Incident(
    String id,
    Phase phase,
    SiteCard site,
    Plan plan,
    List<Alarm> alarms,
    Position position,
    String hands,
    int priority,
    Asked asked,
    Pause pause,
    List<Attempt> attempts,
    Closing closing) {
  public static final String AUTOMATIC = "automatic";
  private static final int LOWEST = 9;

  public Incident {
    alarms = List.copyOf(alarms);
    attempts = List.copyOf(attempts);
  }

  /** The empty record that its first alarm opens. */
  public static Incident received(String id) {
    if (!id.matches("[a-z0-9-]{1,50}")) {
      throw new IllegalArgumentException("An incident's id has only a-z, 0-9 and -, at most 50 of them.");
    }
    return new Incident(
        id, Phase.RECEIVED, null, null, List.of(), null, AUTOMATIC, LOWEST, null, null, List.of(), null);
  }

  public Incident apply(Change change) {
    return new Fold(this).take(change).incident();
  }

  public Incident apply(List<Change> changes) {
    var fold = new Fold(this);
    changes.forEach(fold::take);
    return fold.incident();
  }

  /** The attempt not yet known to have ended. */
  public Optional<Attempt> live() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast()).filter(Attempt::live);
  }

  public Optional<Attempt> attempt(String attemptId) {
    return attempts.stream().filter(attempt -> attempt.id().equals(attemptId)).findFirst();
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
