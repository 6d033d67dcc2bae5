package org.contrappel.server.shift;

import java.time.Instant;
import java.util.List;
import org.contrappel.incident.Phase;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.health.Ailment;
import org.contrappel.server.instructions.Instruction;

/**
 * The sheet from which a shift is taken.
 *
 * @param incidents those that are open, the most urgent first, then the longest open
 * @param instructions in force, except those that put a site on test
 * @param onTest the sites, or zones, whose signals are logged and not handled
 * @param faults what is wrong with the station itself
 * @param notes of the last shift and since, oldest first
 * @param left who left the shift last, and when; null when nobody ever did
 */
public record Handover(
    List<OpenIncident> incidents, List<AtSite> instructions, List<AtSite> onTest, List<Ailment> faults,
    List<Note> notes, Left left) {

  /** @param siteName null when nobody knows the site @param hands {@code automatic} or whose */
  public record OpenIncident(
      String id, String site, String siteName, AlarmClass alarmClass, Phase phase, int priority, Instant openedAt,
      String hands) {}

  public record AtSite(String site, String siteName, Instruction instruction) {}

  public record Note(String by, Instant at, String words) {}

  public record Left(String by, Instant at) {}
}
