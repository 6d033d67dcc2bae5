package org.contrappel.incident.planfile;

import java.time.Duration;
import java.util.Set;
import org.contrappel.incident.plan.MissionTimes;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.reading.Fields;

/** Reads how long a mission may take from point to point, and how often whoever was sent is asked again. */
final class MissionReading {
  private static final int MOST_AGAIN = 9;
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
  private final Faults faults;

  MissionReading(Faults faults) {
    this.faults = faults;
  }

  MissionTimes read(Fields fields) {
    var usual = MissionTimes.USUAL;
    var check = fields.optional("check").flatMap(node -> Fields.of(node, "check", faults));
    check.ifPresent(inside -> inside.only(Set.of("again", "after")));
    var again = check.flatMap(inside -> inside.optional("again")).flatMap(n -> Words.count(n, 0, MOST_AGAIN, faults));
    var after = check.flatMap(inside -> inside.optional("after"))
        .flatMap(n -> Words.length(n, SHORTEST_PAUSE, MissionTimes.LONGEST, faults));
    return new MissionTimes(
        time(fields, "announce", usual.announce()),
        time(fields, "arrival", usual.arrival()),
        time(fields, "findings", usual.findings()),
        time(fields, "all_clear", usual.allClear()),
        again.orElse(usual.again()),
        after.orElse(usual.after()));
  }

  private Duration time(Fields fields, String name, Duration usual) {
    return fields.optional(name)
        .flatMap(n -> Words.length(n, MissionTimes.SHORTEST, MissionTimes.LONGEST, faults))
        .orElse(usual);
  }
}
