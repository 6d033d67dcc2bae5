package org.contrappel.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Language;
import org.contrappel.script.Turn;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Recording;
import org.contrappel.telephony.Talk;

/**
 * The network's end of the wire to the station: it leads to whichever life the station has now, for calls outlive
 * lives. While there is none it does what the station's dialplan does: it says one sentence, holds the line and asks
 * again every second; what happens meanwhile is told to nobody.
 */
final class Wire implements Talk, CallListener {
  private static final int HELD = -1;
  private static final Duration ASKS_AGAIN_AFTER = Duration.ofSeconds(1);
  private Talk talk;
  private CallListener reports;
  private boolean isUnheard;

  void to(Talk nextTalk, CallListener nextReports) {
    talk = nextTalk;
    reports = nextReports;
  }

  /** Nobody is there. */
  void cut() {
    talk = null;
    reports = null;
  }

  @Override
  public Turn answered(String attempt) {
    return talk == null
        ? new Turn(HELD, List.of(Sentences.shipped().of(Sentences.HOLDING, Language.FR)), holding())
        : talk.answered(attempt);
  }

  @Override
  public Turn heard(String attempt, int turn, Heard heard) {
    if (talk == null) {
      return turn == HELD ? new Turn(HELD, List.of(), holding()) : answered(attempt);
    }
    return turn == HELD ? talk.answered(attempt) : talk.heard(attempt, turn, heard);
  }

  private static Expect holding() {
    return new Expect.Choice(Set.of(), ASKS_AGAIN_AFTER);
  }

  /** Whether what is told of calls is lost, while the calls themselves go on and are led. */
  void unheard(boolean now) {
    isUnheard = now;
  }

  private void tell(Consumer<CallListener> what) {
    if (reports != null && !isUnheard) {
      what.accept(reports);
    }
  }

  /** Where nobody is there it rings on, and is told again. */
  @Override
  public boolean cameIn(String call, Optional<PhoneNumber> from, Instant at) {
    if (reports == null || isUnheard) {
      throw new IllegalStateException("Nobody is there");
    }
    return reports.cameIn(call, from, at);
  }

  @Override
  public void ringing(String attempt, Instant at) {
    tell(to -> to.ringing(attempt, at));
  }

  @Override
  public void answered(String attempt, Instant at) {
    tell(to -> to.answered(attempt, at));
  }

  @Override
  public void human(String attempt, Instant at) {
    tell(to -> to.human(attempt, at));
  }

  @Override
  public void ended(String attempt, LineEnd end, Instant at) {
    tell(to -> to.ended(attempt, end, at));
  }

  @Override
  public void recorded(String attempt, Recording recording) {
    tell(to -> to.recorded(attempt, recording));
  }

  @Override
  public void reachable(boolean now, Instant at) {
    tell(to -> to.reachable(now, at));
  }

  @Override
  public void operatorJoined(String attempt, String operator, Instant at) {
    tell(to -> to.operatorJoined(attempt, operator, at));
  }

  @Override
  public void operatorLeft(String attempt, String operator, Left why, Instant at) {
    tell(to -> to.operatorLeft(attempt, operator, why, at));
  }

  @Override
  public void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at) {
    tell(to -> to.operatorNotJoined(attempt, operator, end, at));
  }
}
