package org.contrappel.server.calls;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.server.dispatch.Dispatcher;
import org.contrappel.server.dispatch.queue.Throttle;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.talk.Talks;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.Recording;

/**
 * Turns what a network reports into events, without letting it wait. A fact reported twice is put once. The throttle learns
 * here which calls hold a line.
 */
public final class CallReports implements CallListener {
  private final Happenings happenings;
  private final Results results;
  private final Throttle throttle;
  private final InOrder inOrder;
  private final Executor threads;
  private final List<Runnable> onReturn = new CopyOnWriteArrayList<>();

  /** @param threads runs a task without letting its caller wait, such as each on a thread of its own */
  public CallReports(Happenings happenings, Talks talks, Throttle throttle, Executor threads) {
    this.happenings = happenings;
    this.results = new Results(talks);
    this.throttle = throttle;
    this.inOrder = new InOrder(threads);
    this.threads = threads;
  }

  /** Is run whenever the network is there again, without letting the network wait. */
  public void whenReachableAgain(Runnable doubt) {
    onReturn.add(doubt);
  }

  @Override
  public void ringing(String attempt, Instant at) {
    throttle.seen(attempt);
    put(attempt, "ringing", new Event.CallRinging(attempt, at));
  }

  @Override
  public void answered(String attempt, Instant at) {
    throttle.seen(attempt);
    put(attempt, "answered", new Event.CallAnswered(attempt, at));
  }

  @Override
  public void human(String attempt, Instant at) {
    throttle.seen(attempt);
    put(attempt, "human", new Event.HumanHeard(attempt, at));
  }

  @Override
  public void ended(String attempt, LineEnd end, Instant at) {
    throttle.ended(attempt);
    inOrder.run(
        attempt,
        () -> happenings.report(attempt, "ended", new Event.CallEnded(attempt, results.of(attempt, end), at)));
  }

  /** The call was found alive; what else there is to say of it the network tells. */
  void alive(String attempt) {
    throttle.seen(attempt);
  }

  /** Nobody can say what became of the call. */
  void unknown(String attempt, Instant at) {
    throttle.lost(attempt);
    put(attempt, "unknown", new Event.CallEnded(attempt, CallResult.UNKNOWN, at));
  }

  /**
   * The network failed under the call while an operator spoke on it: both are called back, as the operator would have done.
   * It is put after the call's end, and once however often the network is asked.
   */
  void callBack(Attempt lost, Instant at) {
    put(lost.id(), "called back", new Event.OperatorCalls(
        lost.with(), lost.person(), Objects.requireNonNullElse(lost.name(), ""), lost.number(), Dispatcher.CALLED_BACK, at));
  }

  @Override
  public void recorded(String attempt, Recording kept) {
    var at = kept.startedAt().plus(kept.length());
    put(
        attempt,
        "recorded",
        new Event.RecordingKept(attempt, kept.file(), kept.sha256(), kept.length(), kept.startedAt(), at));
  }

  @Override
  public void operatorJoined(String attempt, String operator, Instant at) {
    put(attempt, "joined " + operator + " " + at, new Event.OperatorOnLine(attempt, operator, at));
  }

  @Override
  public void operatorAway(String attempt, String operator, Instant at) {
    put(attempt, "away " + operator + " " + at,
        new Event.OperatorOffLine(attempt, operator, "his telephone was lost", true, at));
  }

  @Override
  public void operatorBack(String attempt, String operator, Instant at) {
    put(attempt, "joined " + operator + " " + at, new Event.OperatorOnLine(attempt, operator, true, at));
  }

  @Override
  public void operatorLeft(String attempt, String operator, Left why, Instant at) {
    var words = switch (why) {
      case GAVE_BACK -> "he gave the call back";
      case HUNG_UP -> "he hung up";
      case PASSED_ON -> "he has passed the call on";
      case LOST -> "his telephone was lost";
    };
    put(attempt, "left " + operator + " " + at, new Event.OperatorOffLine(attempt, operator, words, at));
  }

  @Override
  public void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at) {
    put(attempt, "not joined " + operator + " " + at, new Event.OperatorOffLine(attempt, operator, words(end), at));
  }

  /** Why an operator did not come. */
  public static String words(LineEnd end) {
    return switch (end) {
      case BUSY -> "his telephone is busy, or another operator speaks on this call";
      case NO_ANSWER -> "his telephone was not answered";
      case REJECTED -> "he declined";
      case NETWORK_DOWN -> "his telephone is not registered";
      case CLEARED -> "he hung up before they were connected";
      case BAD_NUMBER -> "he has no telephone here";
    };
  }

  private void put(String attempt, String what, Event event) {
    inOrder.run(attempt, () -> happenings.report(attempt, what, event));
  }

  @Override
  public void reachable(boolean now, Instant at) {
    if (now) {
      onReturn.forEach(threads::execute);
    }
  }
}
