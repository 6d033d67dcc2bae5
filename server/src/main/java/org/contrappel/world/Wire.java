package org.contrappel.world;

import java.time.Instant;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.Recording;
import org.contrappel.telephony.Talk;

/** The network's end of the wire to the station: it leads to whichever life the station has now. Calls outlive lives. */
final class Wire implements Talk, CallListener {
  private Talk talk;
  private CallListener reports;

  void to(Talk nextTalk, CallListener nextReports) {
    talk = nextTalk;
    reports = nextReports;
  }

  @Override
  public Turn answered(String attempt) {
    return talk.answered(attempt);
  }

  @Override
  public Turn heard(String attempt, int turn, Heard heard) {
    return talk.heard(attempt, turn, heard);
  }

  @Override
  public void ringing(String attempt, Instant at) {
    reports.ringing(attempt, at);
  }

  @Override
  public void answered(String attempt, Instant at) {
    reports.answered(attempt, at);
  }

  @Override
  public void human(String attempt, Instant at) {
    reports.human(attempt, at);
  }

  @Override
  public void ended(String attempt, LineEnd end, Instant at) {
    reports.ended(attempt, end, at);
  }

  @Override
  public void recorded(String attempt, Recording recording) {
    reports.recorded(attempt, recording);
  }

  @Override
  public void reachable(boolean now, Instant at) {
    reports.reachable(now, at);
  }
}
