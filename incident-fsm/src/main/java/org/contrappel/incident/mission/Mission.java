package org.contrappel.incident.mission;

import java.time.Instant;
import org.contrappel.incident.plan.MissionTimes;
import org.contrappel.incident.plan.PlanStep.Sent;

/**
 * Somebody is on the way to the site, or there.
 *
 * @param number where he is called
 * @param step the plan's step that sent him; empty when an operator did
 * @param reached the last point he is known to have reached
 * @param due when the next one is asked for, or asked for again
 * @param asked how often it was asked for in vain
 * @param overdue he was not heard of in time and an operator was told
 * @param help when he called for help and an operator was told; null: he has not
 */
public record Mission(
    String person, String number, Sent who, String step, MissionTimes times, Point reached, Instant due, int asked,
    boolean overdue, Instant help) {

  public static Mission accepted(
      String person, String number, Sent who, String step, MissionTimes times, Instant at) {
    var start = new Mission(person, number, who, step, times, Point.ACCEPTED, at, 0, false, null);
    return start.reached(Point.ACCEPTED, at);
  }

  /** The point that is awaited. */
  public Point awaited() {
    return reached.next(times);
  }

  public boolean isOver() {
    return reached == Point.ALL_CLEAR;
  }

  public Mission reached(Point point, Instant at) {
    var next = point.next(times);
    return new Mission(person, number, who, step, times, point, at.plus(next.within(times)), 0, false, null);
  }

  /** He could not be reached, or is not there yet: he is asked again. */
  public Mission askedInVain(Instant at) {
    return new Mission(person, number, who, step, times, reached, at.plus(times.after()), asked + 1, overdue, help);
  }

  public boolean mayBeAskedAgain() {
    return asked < times.again();
  }

  public Mission missed() {
    return new Mission(person, number, who, step, times, reached, due, asked, true, help);
  }

  /** He is in danger. */
  public Mission calledForHelp(Instant at) {
    return new Mission(person, number, who, step, times, reached, due, asked, overdue, at);
  }

  /** An operator has been told to see to him; the machine calls him no more until he is heard of. */
  public boolean isInPeoplesHands() {
    return overdue || help != null;
  }
}
