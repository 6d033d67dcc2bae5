package org.contrappel.incident.walk;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.Step;
import org.contrappel.incident.table.IncidentTable;
import org.contrappel.incident.table.PlainReading;

/** Whole walks, each from reception. */
public final class Walks {
  private static final int LONGEST = 60;

  /** One step of a walk. */
  public record Taken(Incident before, Event event, Step step) {}

  private Walks() {}

  /** The steps of one walk; it ends a few steps after the incident has closed. */
  public static List<Taken> walk(long seed) {
    var rules = new PlainReading(IncidentTable.table());
    var wanderer = new Wanderer(seed);
    var taken = new ArrayList<Taken>();
    var incident = Incident.received("inc-" + seed);
    int afterClosing = 0;
    while (taken.size() < LONGEST && afterClosing < 8) {
      var event = wanderer.any(incident);
      var step = rules.step(incident, event);
      taken.add(new Taken(incident, event, step));
      incident = step.next();
      afterClosing += incident.phase() == Phase.CLOSED ? 1 : 0;
    }
    return taken;
  }
}
