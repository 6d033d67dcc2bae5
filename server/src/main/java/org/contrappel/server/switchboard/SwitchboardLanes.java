package org.contrappel.server.switchboard;

import org.contrappel.server.kept.Json;
import org.contrappel.server.lane.LaneWork;

/** Puts the station's calls beside the work its lane has. */
public final class SwitchboardLanes {
  private SwitchboardLanes() {}

  public static LaneWork beside(LaneWork work, Patience patience, Operating operating, Json json) {
    return new SwitchboardWork(work, new Rules(patience), operating, json);
  }
}
