package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.contrappel.script.Heard;
import org.contrappel.script.Turn;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Talk;
import org.contrappel.telephony.town.Manners;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;

/** One call between the station and a person. Everything but {@link #fate} happens on the agenda. */
final class SimulatedCall {
  /** Unbroken speech of this length and no key is a machine; nobody says hello for so long. */
  static final Duration MACHINE_AFTER = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** What a call is connected to: the network's surroundings. */
  record Surroundings(Agenda agenda, Talk talk, CallListener listener, Residents residents, Random chance) {}

  private final CallRequest request;
  private final Person person;
  private final Ear ear;
  private final Surroundings around;
  private final PersonOnLine callee;
  private volatile Fate fate = new Fate.Ringing();
  private Performance performance;
  private Instant hashBelongsUntil = Instant.MIN;
  private int voice;
  private Instant rangAt;
  private Instant humanAt;
  private boolean machine;
  private boolean metAnOperator;
  private boolean withOperator;
  private final List<Runnable> onAnswer = new ArrayList<>();
  private final List<Runnable> onEnd = new ArrayList<>();

  SimulatedCall(CallRequest request, Person person, Ear ear, Surroundings around) {
    this.request = request;
    this.person = person;
    this.ear = ear;
    this.around = around;
    this.callee = new PersonOnLine(this, person.deeds());
  }

  Fate fate() {
    return fate;
  }

  void dial() {
    var setUp = Duration.ofMillis(60 + around.chance().nextInt(200));
    after(request.ringFor(), () -> endUnanswered(LineEnd.NO_ANSWER));
    after(setUp, () -> {
      switch (person.pickup()) {
        case Pickup.Busy _ -> end(LineEnd.BUSY);
        case Pickup.NoSuchNumber _ -> end(LineEnd.BAD_NUMBER);
        case Pickup.NeverAnswers _ -> ring();
        case Pickup.Rejects _ -> {
          ring();
          after(Manners.DECLINES_AFTER, () -> end(LineEnd.REJECTED));
        }
        case Pickup.Answers(var time) -> {
          ring();
          after(time, this::answer);
        }
      }
    });
  }

  // What somebody does who calls the station.

  /**
   * He calls: it rings until the station says what becomes of him.
   *
   * @param from the number he shows; empty: none
   * @param patience so long he lets it ring
   */
  void comesIn(Optional<PhoneNumber> from, Duration patience) {
    ear.rings(now());
    after(patience, this::givesUp);
    announce(from);
  }

  private void announce(Optional<PhoneNumber> from) {
    try {
      if (!around.listener().cameIn(request.attempt(), from, now())) {
        end(LineEnd.BUSY);
      }
    } catch (RuntimeException nobodyIsThere) {
      after(Duration.ofSeconds(1), () -> announce(from));
    }
  }

  private void givesUp() {
    endUnanswered(LineEnd.NO_ANSWER);
  }

  boolean isFrom(PhoneNumber number) {
    return request.number().equals(number);
  }

  /** He puts the receiver down, answered or not. */
  void callerHangsUp() {
    if (fate instanceof Fate.Answered) {
      calleeHangsUp();
    } else {
      givesUp();
    }
  }

  /** The station answers, or says what it has to say now; whoever sits with an operator stays with him. */
  void isLed() {
    if (fate instanceof Fate.Ringing) {
      answer();
    } else if (!isOver() && !withOperator) {
      stopPerforming();
      perform(around.talk().answered(request.attempt()));
    }
  }

  private void ring() {
    rangAt = now();
    ear.rings(now());
    around.listener().ringing(request.attempt(), now());
  }

  private void answer() {
    fate = new Fate.Answered(now());
    ear.note(now(), "answers");
    around.listener().answered(request.attempt(), now());
    after(LONGEST, this::clears);
    perform(around.talk().answered(request.attempt()));
    callee.goOn();
    onAnswer.forEach(Runnable::run);
  }

  private void perform(Turn turn) {
    if (isOver()) {
      return;
    }
    performance = new Performance(this, turn);
    performance.begin();
  }

  /** Does something later, if the call is still alive then. */
  void after(Duration time, Runnable deed) {
    around.agenda().at(now().plus(time), () -> {
      if (!isOver()) {
        deed.run();
      }
    });
  }

  // What the station does.

  void says(String text) {
    ear.hears(now(), text);
    callee.otherBegins();
  }

  void said(String text) {
    callee.otherSaid(text);
  }

  void quiet() {
    callee.otherIsQuiet();
  }

  void heard(Turn turn, Heard heard) {
    perform(around.talk().heard(request.attempt(), turn.number(), heard));
  }

  void swallowHashFor(Duration time) {
    hashBelongsUntil = now().plus(time);
  }

  void clears() {
    end(LineEnd.CLEARED);
  }

  /** A server that has just begun is told what is so far known of the call, if it is alive. */
  void tellAgain() {
    var attempt = request.attempt();
    if (!isOver() && rangAt != null) {
      around.listener().ringing(attempt, rangAt);
      if (fate instanceof Fate.Answered(var at)) {
        around.listener().answered(attempt, at);
      }
      if (humanAt != null) {
        around.listener().human(attempt, humanAt);
      }
    }
  }

  /** The server wants the call to end. */
  void cancel() {
    end(fate instanceof Fate.Answered ? LineEnd.CLEARED : LineEnd.NO_ANSWER);
  }

  // What an operator does.

  String attempt() {
    return request.attempt();
  }

  /** Now, or once it is answered; never where it is not. */
  void whenAnswered(Runnable deed) {
    if (fate instanceof Fate.Answered) {
      deed.run();
    } else {
      onAnswer.add(deed);
    }
  }

  void whenOver(Runnable deed) {
    onEnd.add(deed);
  }

  /** The script is interrupted where it is. */
  void meets(String operator) {
    metAnOperator = true;
    withOperator = true;
    stopPerforming();
    callee.otherIsQuiet();
    ear.note(now(), operator + " joins");
  }

  void isSentKeys(int count) {
    ear.note(now(), "is sent keys: " + count);
  }

  void isOnHold(boolean on) {
    ear.note(now(), on ? "is put on hold" : "is not on hold any more");
  }

  /** The script goes on with what was interrupted, or whatever it says now. */
  void isLedOn(String operator) {
    withOperator = false;
    if (!isOver()) {
      ear.note(now(), operator + " leaves");
      perform(around.talk().answered(request.attempt()));
    }
  }

  private void stopPerforming() {
    if (performance != null) {
      performance.stop();
      performance = null;
    }
  }

  // What the person does.

  String speech(String name) {
    return around.residents().speech(name);
  }

  void key(char key) {
    ear.presses(now(), key);
    if (humanAt == null) {
      humanAt = now();
      around.listener().human(request.attempt(), now());
    }
    var belongs = key == '#' && now().isBefore(hashBelongsUntil);
    hashBelongsUntil = Instant.MIN;
    if (!belongs && performance != null) {
      performance.key(key);
    }
  }

  void voiceBegins() {
    var mark = ++voice;
    after(MACHINE_AFTER, () -> {
      if (voice == mark) {
        isMachine();
      }
    });
  }

  void voiceEnds() {
    voice++;
  }

  void beeps() {
    isMachine();
  }

  private void isMachine() {
    if (humanAt == null && !machine && !metAnOperator && performance != null) {
      machine = true;
      performance.machine();
    }
  }

  void calleeHangsUp() {
    var last = performance;
    close(LineEnd.CLEARED);
    if (last != null) {
      around.talk().heard(request.attempt(), last.number(), new Heard.HungUp());
    }
    around.listener().ended(request.attempt(), LineEnd.CLEARED, now());
  }

  private void endUnanswered(LineEnd end) {
    if (fate instanceof Fate.Ringing) {
      end(end);
    }
  }

  void end(LineEnd end) {
    if (!isOver()) {
      close(end);
      around.listener().ended(request.attempt(), end, now());
    }
  }

  private void close(LineEnd end) {
    var answeredAt = fate instanceof Fate.Answered(var at) ? at : null;
    fate = new Fate.Over(end, answeredAt, now());
    stopPerforming();
    callee.unheard().forEach(words -> ear.misses(now(), words));
    ear.note(now(), "the line is closed: " + end);
    onEnd.forEach(Runnable::run);
  }

  boolean isOver() {
    return fate instanceof Fate.Over;
  }

  private Instant now() {
    return around.agenda().now();
  }
}
