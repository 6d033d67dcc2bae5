package org.contrappel.server.kept;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Verdict;

/** The calls of an incident, read from what is kept of it without its site and plan: whoever leads a call has no time. */
public record Calls(Phase phase, List<Attempt> attempts) {

  public Optional<Attempt> attempt(String id) {
    return attempts.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
  }

  /** Somebody keyed the duress code. */
  public boolean underDuress() {
    return attempts.stream().anyMatch(attempt -> attempt.verdict() == Verdict.DURESS);
  }
}
