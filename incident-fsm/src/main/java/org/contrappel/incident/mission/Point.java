package org.contrappel.incident.mission;

import java.time.Duration;
import org.contrappel.incident.plan.MissionScripts;
import org.contrappel.incident.plan.MissionTimes;

/** The points of a mission, in order; each is reached when whoever was sent says so, or an operator for him. */
public enum Point {
  ACCEPTED,
  /** On his way. */
  ANNOUNCED,
  /** On the spot. */
  ARRIVED,
  /** He has said what he found. */
  FINDINGS,
  /** He has given the all clear with his own code. */
  ALL_CLEAR;

  /** How long it may take from the point before. */
  public Duration within(MissionTimes times) {
    return switch (this) {
      case ACCEPTED -> Duration.ZERO;
      case ANNOUNCED -> times.announce();
      case ARRIVED -> times.arrival();
      case FINDINGS -> times.findings();
      case ALL_CLEAR -> times.allClear();
    };
  }

  /** The script that asks whether it is reached. */
  public String script() {
    return switch (this) {
      case ACCEPTED, ANNOUNCED -> MissionScripts.ANNOUNCE;
      case ARRIVED -> MissionScripts.ARRIVAL;
      case FINDINGS -> MissionScripts.FINDINGS;
      case ALL_CLEAR -> MissionScripts.ALL_CLEAR;
    };
  }

  /** The point that is due after this one; announcing is left out where the plan gives no time for it. */
  public Point next(MissionTimes times) {
    return switch (this) {
      case ACCEPTED -> times.announce().isZero() ? ARRIVED : ANNOUNCED;
      case ANNOUNCED -> ARRIVED;
      case ARRIVED -> FINDINGS;
      case FINDINGS, ALL_CLEAR -> ALL_CLEAR;
    };
  }
}
