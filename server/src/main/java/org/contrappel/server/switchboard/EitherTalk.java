package org.contrappel.server.switchboard;

import java.util.Optional;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;
import org.contrappel.telephony.Talk;

/** Leads the station's own calls by what it says on them, and all others by their scripts. */
public record EitherTalk(Talk station, Talk scripts) implements Talk {
  @Override
  public Turn answered(String attempt) {
    return of(attempt).answered(attempt);
  }

  @Override
  public Turn heard(String attempt, int turn, Heard heard) {
    return of(attempt).heard(attempt, turn, heard);
  }

  @Override
  public Optional<String> operatorWith(String attempt) {
    return of(attempt).operatorWith(attempt);
  }

  private Talk of(String attempt) {
    return StationCall.isOne(attempt) ? station : scripts;
  }
}
