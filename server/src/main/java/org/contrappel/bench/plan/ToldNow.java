package org.contrappel.bench.plan;

import java.time.Instant;
import java.time.InstantSource;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.Recording;

/** Passes on what a call in a time of its own tells, with the time in which everybody else lives. */
record ToldNow(CallListener to, InstantSource clock) implements CallListener {

  @Override
  public void ringing(String attempt, Instant at) {
    to.ringing(attempt, clock.instant());
  }

  @Override
  public void answered(String attempt, Instant at) {
    to.answered(attempt, clock.instant());
  }

  @Override
  public void human(String attempt, Instant at) {
    to.human(attempt, clock.instant());
  }

  @Override
  public void ended(String attempt, LineEnd end, Instant at) {
    to.ended(attempt, end, clock.instant());
  }

  @Override
  public void recorded(String attempt, Recording recording) {
    to.recorded(attempt, recording);
  }

  @Override
  public void operatorJoined(String attempt, String operator, Instant at) {
    to.operatorJoined(attempt, operator, clock.instant());
  }

  @Override
  public void operatorLeft(String attempt, String operator, Left why, Instant at) {
    to.operatorLeft(attempt, operator, why, clock.instant());
  }

  @Override
  public void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at) {
    to.operatorNotJoined(attempt, operator, end, clock.instant());
  }

  @Override
  public void reachable(boolean now, Instant at) {
    to.reachable(now, clock.instant());
  }
}
