package org.contrappel.incident.evidence.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.Facts;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.site.AlarmClass;

/**
 * What the dossier of one call to one service is made of. Texts may be null: they are then printed as not known.
 *
 * @param alarmClass the class the operator called about
 * @param table the one in force when the incident opened
 * @param facts everything known now, also what came after the call
 * @param call null while the service was not called
 * @param marks by the id of a signal, an attempt, a clue, a statement or the call; what is missing prints as not known
 * @param chain one line that says how the check of the register's hash chain came out
 * @param printedAt when, and in the station's {@code zone}
 */
public record DossierFacts(
    String station,
    String site,
    String address,
    String incident,
    AlarmClass alarmClass,
    Service service,
    EvidenceTable table,
    Facts facts,
    ServiceCall call,
    Map<String, RegisterMark> marks,
    String chain,
    String printedBy,
    Instant printedAt,
    ZoneId zone) {
  public DossierFacts {
    Objects.requireNonNull(alarmClass, "a dossier is about an alarm class");
    Objects.requireNonNull(service, "a dossier is about a service");
    Objects.requireNonNull(table, "a dossier needs the table that was in force");
    Objects.requireNonNull(facts, "a dossier needs the incident's facts");
    Objects.requireNonNull(zone, "a dossier needs the station's time zone");
    marks = marks == null ? Map.of() : Map.copyOf(marks);
  }
}
