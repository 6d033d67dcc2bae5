package org.contrappel.incident.plan;

import java.util.List;

/** The scripts by which whoever was sent is asked for each point of his mission. */
public final class MissionScripts {
  public static final String ANNOUNCE = "mission-announce";
  public static final String ARRIVAL = "mission-arrival";
  public static final String FINDINGS = "mission-findings";
  public static final String ALL_CLEAR = "mission-all-clear";
  public static final List<String> NAMES = List.of(ANNOUNCE, ARRIVAL, FINDINGS, ALL_CLEAR);

  private MissionScripts() {}
}
