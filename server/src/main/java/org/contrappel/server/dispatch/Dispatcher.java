package org.contrappel.server.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.script.Interpreter;
import org.contrappel.script.Language;
import org.contrappel.server.dispatch.queue.Throttle;
import org.contrappel.server.dispatch.queue.Wanted;
import org.contrappel.server.incidents.Happenings.Retry;
import org.contrappel.server.incidents.ToDo;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.station.Facts;
import org.contrappel.server.station.FrozenScripts;
import org.contrappel.server.talk.Judge;
import org.contrappel.server.talk.LiveTalk;
import org.contrappel.server.talk.Talks;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.contrappel.telephony.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out orders without letting the lane wait that gave them: those to ring when the throttle lets them begin. */
public final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private static final int LAST_URGENT = Arrays.stream(AlarmClass.values())
      .filter(AlarmClass::urgent).mapToInt(AlarmClass::priority).max().orElseThrow();

  /** An operator who has just asked for a call is at his telephone. */
  private static final Duration OPERATOR_RINGS = Duration.ofSeconds(20);

  /** The script of a call that is placed because the network failed under the last one: it begins with saying so. */
  public static final String CALLED_BACK = "operator-called-back";

  /** So long an operator's telephone may take to come back with the network. */
  private static final Duration OPERATOR_COMES_BACK = Duration.ofSeconds(60);

  private final PhoneNetwork network;
  private final CallListener reports;
  private final Talks talks;
  private final FrozenScripts scripts;
  private final Judge judge;
  private final Facts facts;
  private final Retry retry;
  private final InstantSource clock;
  private final Throttle throttle;
  private final StillWanted wanted;
  private final Executor threads;

  /** @param threads runs an order without letting its caller wait, such as each on a thread of its own */
  public Dispatcher(
      PhoneNetwork network, CallListener reports, Talks talks, FrozenScripts scripts, Judge judge, Facts facts,
      Retry retry, InstantSource clock, Throttle throttle, StillWanted wanted, Executor threads) {
    this.network = network;
    this.reports = reports;
    this.talks = talks;
    this.scripts = scripts;
    this.judge = judge;
    this.facts = facts;
    this.retry = retry;
    this.clock = clock;
    this.throttle = throttle;
    this.wanted = wanted;
    this.threads = threads;
  }

  public void carryOut(ToDo toDo) {
    switch (toDo.order()) {
      case Order.Ring ring -> ring(toDo, ring);
      case Order.HangUp(var attempt) -> hangUp(attempt);
      case Order.JoinOperator(var attempt, var operator) -> {
        if (!isJoinedAnyway(toDo.incident(), attempt, operator)
            && !throttle.afterBeginning(attempt, () -> join(attempt, operator))) {
          join(attempt, operator);
        }
      }
      case Order.LetOperatorGo(var attempt) ->
          network.operators().ifPresent(lines -> threads.execute(() -> lines.giveBack(attempt)));
      case Order.HoldCall(var attempt, var on) -> withOperators(lines -> {
        if (on) {
          lines.hold(attempt);
        } else {
          lines.resume(attempt);
        }
      });
      case Order.PassCall(var attempt, var to) -> withOperators(lines -> lines.pass(attempt, to, OPERATOR_RINGS));
      case Order.Supervise(var attempt, var supervisor, var how) -> withOperators(lines -> {
        switch (how) {
          case LineAct.Listens _ -> lines.listen(attempt, supervisor, false);
          case LineAct.Whispers _ -> lines.listen(attempt, supervisor, true);
          case LineAct.StopsListening _ -> lines.stopListening(attempt, supervisor);
        }
      });
      // They were written into the lane with the order itself.
      case Order.SetTimer _, Order.CancelTimer _, Order.PutOnTest _ -> {}
    }
  }

  private void withOperators(Consumer<OperatorLines> deed) {
    network.operators().ifPresent(lines -> threads.execute(() -> deed.accept(lines)));
  }

  private void ring(ToDo toDo, Order.Ring ring) {
    PhoneNumber number;
    try {
      number = PhoneNumber.parse(ring.number());
    } catch (IllegalArgumentException unusable) {
      reports.ended(ring.attempt(), LineEnd.BAD_NUMBER, clock.instant());
      return;
    }
    throttle.submit(order(toDo.incident(), ring.attempt()), () -> begin(toDo, ring, number));
  }

  private Wanted order(Incident incident, String attempt) {
    var since = incident.attempt(attempt).map(asked -> asked.at(Fact.ASKED)).orElseGet(clock::instant);
    return new Wanted(attempt, incident.priority(), incident.priority() <= LAST_URGENT, since);
  }

  /** He placed the call himself: the network is asked for him when it has the call, which may wait for a line. */
  private static boolean isJoinedAnyway(Incident incident, String attempt, String operator) {
    return incident.attempt(attempt)
        .filter(call -> isOperators(call) && call.by().equals(operator) && !call.seen(Fact.RINGING))
        .filter(call -> !call.seen(Fact.ANSWERED))
        .isPresent();
  }

  private static boolean isOperators(Attempt call) {
    return call.purpose() == Purpose.OPERATOR;
  }

  private void join(String attempt, String operator) {
    network.operators().ifPresentOrElse(
        lines -> threads.execute(() -> lines.join(attempt, operator, OPERATOR_RINGS)),
        () -> reports.operatorNotJoined(attempt, operator, LineEnd.BAD_NUMBER, clock.instant()));
  }

  /** Whoever an operator calls speaks with him; beside whom he speaks with, where he wants it so. */
  private void together(Order.Ring ring, Attempt call) {
    var other = call.beside();
    if (other != null) {
      withOperators(lines -> lines.bring(call.id(), call.by(), other.attempt(), other.instead()));
    } else if (ring.script().equals(CALLED_BACK)) {
      withOperators(lines -> lines.joinOnceThere(call.id(), call.by(), OPERATOR_RINGS, OPERATOR_COMES_BACK));
    } else {
      join(call.id(), call.by());
    }
  }

  private void hangUp(String attempt) {
    if (!throttle.withdraw(attempt)) {
      threads.execute(() -> network.hangUp(attempt));
    }
  }

  private void begin(ToDo toDo, Order.Ring ring, PhoneNumber number) {
    try {
      place(toDo, ring, number);
    } catch (RuntimeException bug) {
      LOG.error("{} could not be placed: our fault", ring.attempt(), bug);
      reports.ended(ring.attempt(), LineEnd.NETWORK_DOWN, clock.instant());
    }
  }

  /** While Redis is away nobody is rung, for nothing could be written of it. Who closes meanwhile leaves it to the next. */
  private void place(ToDo toDo, Order.Ring ring, PhoneNumber number) {
    while (true) {
      try {
        if (wanted.still(ring.attempt())) {
          network.place(prepared(toDo, ring, number));
          toDo.incident().attempt(ring.attempt()).filter(Dispatcher::isOperators)
              .ifPresent(call -> together(ring, call));
        } else {
          reports.ended(ring.attempt(), LineEnd.NO_ANSWER, clock.instant());
        }
        return;
      } catch (LedgerUnavailable away) {
        if (!retry.again()) {
          return;
        }
      }
    }
  }

  /** The first turn is stored before the network is asked: whoever answers is led by it, on whichever node. */
  private CallRequest prepared(ToDo toDo, Order.Ring ring, PhoneNumber number) {
    var site = toDo.incident().alarms().getFirst().site();
    var language = ring.language().equals("en") ? Language.EN : Language.FR;
    var script = scripts.of(toDo.incident().id(), ring.script());
    var told = facts.spoken(ring.facts(), language);
    var first = Interpreter.begin(script, language, told, judge.codeLength(site, ring.person()));
    talks.begin(ring.attempt(), new LiveTalk(site, ring.person(), first.conversation()));
    return new CallRequest(
        ring.attempt(), number, ring.ringFor(), Interpreter.allSentences(script, language, told));
  }
}
