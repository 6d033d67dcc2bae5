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
  private static final Duration UNTIL_TOLD_AGAIN = Duration.ofSeconds(20);

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
      case LED -> waits(List.of(), WAIT); // Led by others; should they fail him, he is not left without a tone.
      case RINGING -> call.led() == null ? greeted(call, language) : placed(call, language);
      case CLAIMED -> call.led() == null || call.met()
          ? greeted(call, language)
          : waits(List.of(sentence(Sentences.CALLER_CLAIMED, language)), WAIT);
      case ANSWERED -> new Turn(UNCERTAIN, List.of(), new Expect.Choice(Set.of(), UNTIL_IT_IS_TOLD));
      case MISSED -> last(call.led() == null ? Sentences.CALLER_MISSED : Sentences.CALLER_LEFT, language);
      case ENDED -> last(Sentences.AFTER_OPERATOR, language);
    };
  }

  private static Turn greeted(StationCall call, Language language) {
    return waits(List.of(sentence(greeting(call), language)), WAIT);
  }

  /** He hears where he stands, and again after a while. */
  private Turn placed(StationCall call, Language language) {
    var place = Math.min(reader.now().before(call), Sentences.CALLER_PLACES.size() - 1);
    return waits(List.of(sentence(Sentences.CALLER_PLACES.get(place), language)), UNTIL_TOLD_AGAIN);
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
    var isLed = reader.call(call).filter(one -> one.led() != null).isPresent();
    return turn == WAITS && present.number() == WAITS && !isLed ? waits(List.of(), WAIT) : present;
  }

  @Override
  public Optional<String> operatorWith(String call) {
    return reader.call(call).filter(one -> one.state() == StationCall.State.ANSWERED).map(StationCall::by);
  }

  private static Turn waits(List<Utterance> said, Duration howLong) {
    return new Turn(WAITS, said, new Expect.Choice(Set.of(), howLong));
  }

  private static Turn last(String name, Language language) {
    return new Turn(WAITS + 1, List.of(sentence(name, language)), new Expect.HangUp());
  }

  private static Utterance sentence(String name, Language language) {
    return Sentences.shipped().of(name, language);
  }

  private Language language(StationCall call) {
    var spoken = call.led() == null ? null : call.led().language();
    return Optional.ofNullable(spoken).or(() -> call.sites().stream().findFirst().map(KnownSite::language))
        .map(word -> word.equals("en") ? Language.EN : Language.FR)
        .orElse(usual);
  }
}
