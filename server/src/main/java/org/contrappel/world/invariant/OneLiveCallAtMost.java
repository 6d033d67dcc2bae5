package org.contrappel.world.invariant;

import java.util.Optional;
import org.contrappel.incident.call.Attempt;

/** Nobody is rung while an earlier call to him is not known to be over. */
final class OneLiveCallAtMost implements Invariant {

  @Override
  public Optional<String> brokenBy(Seen seen) {
    var live = seen.kept().attempts().stream().filter(Attempt::live).map(Attempt::person).toList();
    return live.stream().distinct().count() == live.size()
        ? Optional.empty()
        : Optional.of("somebody has two live calls: " + live);
  }
}
