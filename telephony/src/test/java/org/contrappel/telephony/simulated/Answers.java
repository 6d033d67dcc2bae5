package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Language;
import org.contrappel.script.Turn;
import org.contrappel.script.Utterance;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.Recording;
import org.contrappel.telephony.Talk;

/** A tiny station: asks for a code and then a choice, whatever comes; remembers what it was told. */
final class Answers implements Talk, CallListener {
  final List<Heard> heard = new ArrayList<>();
  final List<String> told = new ArrayList<>();
  private final List<Turn> turns;

  private Answers(List<Turn> turns) {
    this.turns = turns;
  }

  static Answers codeOf(int length) {
    return new Answers(List.of(
        turn(1, new Expect.Code(length, Duration.ofSeconds(8), Duration.ofSeconds(3)),
            "Bonjour, ici la télésurveillance.", "Composez votre code."),
        turn(2, new Expect.Choice(Set.of('1', '2'), Duration.ofSeconds(8)), "Merci. Tapez un ou deux."),
        turn(3, new Expect.HangUp(), "Au revoir.")));
  }

  static Turn turn(int number, Expect expect, String... say) {
    return new Turn(number, Arrays.stream(say).map(text -> new Utterance(text, Language.FR)).toList(), expect);
  }

  List<String> keys() {
    return heard.stream().filter(Heard.Keys.class::isInstance).map(keys -> ((Heard.Keys) keys).digits()).toList();
  }

  @Override
  public Turn answered(String attempt) {
    return turns.getFirst();
  }

  @Override
  public Turn heard(String attempt, int turn, Heard what) {
    heard.add(what);
    return what instanceof Heard.Machine ? turns.getLast() : turns.get(Math.min(turn, turns.size() - 1));
  }

  @Override
  public void ringing(String attempt, Instant at) {
    told.add("ringing");
  }

  @Override
  public void answered(String attempt, Instant at) {
    told.add("answered");
  }

  @Override
  public void human(String attempt, Instant at) {
    told.add("human");
  }

  @Override
  public void ended(String attempt, LineEnd end, Instant at) {
    told.add(end.name());
  }

  @Override
  public void recorded(String attempt, Recording recording) {
    throw new AssertionError("There is nothing to record.");
  }

  @Override
  public void operatorJoined(String attempt, String operator, Instant at) {
    told.add(operator + " joined");
  }

  @Override
  public void operatorLeft(String attempt, String operator, Left why, Instant at) {
    told.add(operator + " left: " + why);
  }

  @Override
  public void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at) {
    told.add(operator + " not joined: " + end);
  }

  @Override
  public void reachable(boolean now, Instant at) {
    told.add("reachable " + now);
  }
}
