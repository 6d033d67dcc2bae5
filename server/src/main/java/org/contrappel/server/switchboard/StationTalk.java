package org.contrappel.server.switchboard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrappel.script.Expect;
import org.contrappel.script.Heard;
import org.contrappel.script.Language;
import org.contrappel.script.Turn;
import org.contrappel.script.Utterance;
import org.contrappel.script.shipped.Sentences;
import org.contrappel.telephony.Talk;

/**
 * What is said on the station's calls while no operator speaks: who is there and that the call is recorded, please wait, we
 * call you back, goodbye. What is said follows from where the call stands in the ledger, so that any node can say it.
 */
public final class StationTalk implements Talk {
  private static final Duration WAIT = Duration.ofSeconds(60);

  /** That the operator is gone is on its way to the ledger. */
  private static final Duration UNTIL_IT_IS_TOLD = Duration.ofSeconds(1);

  /** The number of a turn after which it must be said how it goes on. */
  private static final int UNCERTAIN = 1;

  private static final int WAITS = 2;
  private final SwitchboardReader reader;
  private final Language usual;

  /** @param usual spoken to callers of whom no site is known */
  public StationTalk(SwitchboardReader reader, Language usual) {
    this.reader = reader;
    this.usual = usual;
  }

  @Override
  public Turn answered(String call) {
    return reader.call(call).map(this::now).orElseGet(() -> last(Sentences.LATE_LEG, usual));
  }

  private Turn now(StationCall call) {
    var language = language(call);
    return switch (call.state()) {
      case RINGING, CLAIMED -> waits(List.of(sentence(greeting(call), language)));
      case ANSWERED -> new Turn(UNCERTAIN, List.of(), new Expect.Choice(Set.of(), UNTIL_IT_IS_TOLD));
      case MISSED -> last(Sentences.CALLER_MISSED, language);
      case ENDED -> last(Sentences.AFTER_OPERATOR, language);
    };
  }

  private static String greeting(StationCall call) {
    if (call.met()) {
      return Sentences.CALLER_WAITS;
    }
    if (call.isAgain()) {
      return Sentences.CUT_OFF;
    }
    return call.isOurs() ? Sentences.CALLED_BACK : Sentences.CALLER_GREETED;
  }

  @Override
  public Turn heard(String call, int turn, Heard heard) {
    if (heard instanceof Heard.HungUp) {
      return new Turn(turn + 1, List.of(), new Expect.HangUp());
    }
    var present = answered(call);
    return turn == WAITS && present.number() == WAITS ? waits(List.of()) : present;
  }

  @Override
  public Optional<String> operatorWith(String call) {
    return reader.call(call).filter(one -> one.state() == StationCall.State.ANSWERED).map(StationCall::by);
  }

  private static Turn waits(List<Utterance> said) {
    return new Turn(WAITS, said, new Expect.Choice(Set.of(), WAIT));
  }

  private static Turn last(String name, Language language) {
    return new Turn(WAITS + 1, List.of(sentence(name, language)), new Expect.HangUp());
  }

  private static Utterance sentence(String name, Language language) {
    return Sentences.shipped().of(name, language);
  }

  private Language language(StationCall call) {
    return call.sites().stream().findFirst().map(site -> site.language().equals("en") ? Language.EN : Language.FR)
        .orElse(usual);
  }
}
