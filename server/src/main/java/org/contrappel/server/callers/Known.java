package org.contrappel.server.callers;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.sites.Site;

/**
 * What is known of a caller's site when something is decided about him.
 *
 * @param held its instructions, as he believes them to be
 * @param onTest the signals logged under each instruction, the oldest first
 */
record Known(Site site, Instructions held, ZoneId zone, Instant now, List<Logged> onTest) {

  record Logged(String instruction, Alarm alarm) {}

  /** In force and to come, in the order in which they were given. */
  List<Instruction> instructions() {
    return held.held().stream().map(Instructions.Held::instruction).filter(one -> one.until().isAfter(now)).toList();
  }

  Optional<Site.Person> person(String id) {
    return site.contact(id);
  }
}
