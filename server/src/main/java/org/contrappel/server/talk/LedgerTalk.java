package org.contrappel.server.talk;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.Purpose;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Script;
import org.contrappel.script.Turn;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.server.Ids;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.kept.Calls;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.station.FrozenScripts;
import org.contrappel.telephony.Talk;

/** Leads a call turn by turn, from what is stored to what is stored. Holds nothing between two turns. */
public final class LedgerTalk implements Talk {
  private final Talks talks;
  private final FrozenScripts scripts;
  private final Judge judge;
  private final Happenings happenings;
  private final LedgerReader reader;
  private final Json json;
  private final InstantSource clock;

  public LedgerTalk(
      Talks talks, FrozenScripts scripts, Judge judge, Happenings happenings, LedgerReader reader, Json json,
      InstantSource clock) {
    this.talks = talks;
    this.scripts = scripts;
    this.judge = judge;
    this.happenings = happenings;
    this.reader = reader;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Turn answered(String attempt) {
    var talk = stored(attempt);
    return known(attempt).flatMap(calls -> calls.attempt(attempt).flatMap(call -> lastWords(calls, call)))
        .map(name -> new Turn(
            talk.conversation().turn(), List.of(Sentences.shipped().of(name, talk.conversation().language())),
            new Expect.HangUp()))
        .orElseGet(() -> Interpreter.present(script(attempt, talk), talk.conversation()));
  }

  /**
   * A leg that surfaces after its attempt has got a result hears one sentence and nothing else; so does whoever was called
   * by an operator and has spoken with him, or was passed on by one.
   */
  private static Optional<String> lastWords(Calls calls, Attempt attempt) {
    if (!attempt.live()) {
      return Optional.of(Sentences.LATE_LEG);
    }
    var wasPassedOn = calls.attempts().stream().filter(other -> other.seen(Fact.SPOKEN)).map(Attempt::beside)
        .anyMatch(beside -> beside != null && beside.instead() && beside.attempt().equals(attempt.id()));
    return attempt.seen(Fact.SPOKEN) && (attempt.purpose() == Purpose.OPERATOR || wasPassedOn)
        ? Optional.of(Sentences.AFTER_OPERATOR)
        : Optional.empty();
  }

  @Override
  public Optional<String> operatorWith(String attempt) {
    return known(attempt).flatMap(calls -> calls.attempt(attempt)).filter(Attempt::live).map(Attempt::with);
  }

  private Optional<Calls> known(String attempt) {
    var incident = Ids.incidentOfAttempt(attempt);
    return Lane.ofId(attempt)
        .flatMap(lane -> reader.document(lane, Names.incident(incident)))
        .map(text -> json.read(text, Calls.class));
  }

  @Override
  public Turn heard(String attempt, int turn, Heard heard) {
    var talk = stored(attempt);
    var script = script(attempt, talk);
    var present = Interpreter.present(script, talk.conversation());
    if (turn != present.number()) {
      return present;
    }
    var understood = understood(talk, present, heard);
    var step = Interpreter.heard(script, talk.conversation(), turn, understood);
    if (understood instanceof Heard.Judged(var accepted, var proof) && accepted) {
      identified(attempt, turn, Judge.Proof.read(proof)); // on disk before the person hears that he was understood
    }
    var stored = step.conversation().turn() == turn || talks.goOn(attempt, turn, talk.with(step.conversation()));
    return stored ? step.turn() : answered(attempt);
  }

  private Heard understood(LiveTalk talk, Turn present, Heard heard) {
    return heard instanceof Heard.Keys keys && present.expect() instanceof Expect.Code ? judge.judge(talk, keys) : heard;
  }

  private void identified(String attempt, int turn, Judge.Proof proof) {
    happenings.report(
        attempt, "identified-" + turn, new Event.Identified(attempt, proof.owner(), proof.duress(), clock.instant()));
  }

  private LiveTalk stored(String attempt) {
    return talks.of(attempt).orElseThrow(() -> new IllegalStateException("No conversation is stored for " + attempt));
  }

  private Script script(String attempt, LiveTalk talk) {
    return scripts.revision(attempt, talk.conversation().script(), talk.conversation().revision());
  }
}
