package org.contrappel.incident.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/** One step of a plan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PlanStep.Call.class, name = "call"),
  @JsonSubTypes.Type(value = PlanStep.Send.class, name = "send"),
  @JsonSubTypes.Type(value = PlanStep.Decide.class, name = "decide"),
  @JsonSubTypes.Type(value = PlanStep.Act.class, name = "act"),
  @JsonSubTypes.Type(value = PlanStep.Wait.class, name = "wait"),
  @JsonSubTypes.Type(value = PlanStep.WaitUntil.class, name = "wait_until"),
  @JsonSubTypes.Type(value = PlanStep.Suspend.class, name = "suspend"),
  @JsonSubTypes.Type(value = PlanStep.Recheck.class, name = "recheck"),
  @JsonSubTypes.Type(value = PlanStep.Repeat.class, name = "repeat"),
  @JsonSubTypes.Type(value = PlanStep.Emergency.class, name = "emergency"),
  @JsonSubTypes.Type(value = PlanStep.AskOperator.class, name = "operator"),
  @JsonSubTypes.Type(value = PlanStep.LogOnly.class, name = "log"),
  @JsonSubTypes.Type(value = PlanStep.Close.class, name = "close")
})
public sealed interface PlanStep {

  /** Unique within the plan. */
  String name();

  /** All must hold, or the step is passed over; mostly empty. */
  List<Condition> when();

  /** A step that rings people. */
  sealed interface Rings extends PlanStep {
    CallList list();

    default Purpose purpose() {
      return list().purpose();
    }
  }

  /** A step after which the plan has nothing more to say. */
  sealed interface Ends extends PlanStep {}

  /**
   * People are rung, one after the other.
   *
   * @param whom who, in which order
   * @param script the name of the script that is spoken
   * @param ring how long it may ring, 5 s to 120 s
   * @param until when the list has been rung enough
   * @param on the rule for each result; those left out get {@link UsualReactions}
   */
  record CallList(
      Purpose purpose, Whom whom, String script, Duration ring, NumberOrder numbers, Stop until, Limits limits,
      Map<CallResult, Reaction> on) {
    public static final Duration SHORTEST_RING = Duration.ofSeconds(5);
    public static final Duration LONGEST_RING = Duration.ofSeconds(120);

    public CallList {
      if (ring.compareTo(SHORTEST_RING) < 0 || ring.compareTo(LONGEST_RING) > 0) {
        throw new IllegalArgumentException("A telephone rings 5 s to 120 s.");
      }
      on.forEach((result, reaction) -> reaction.nonsenseAfter(result).ifPresent(why -> {
        throw new IllegalArgumentException(why);
      }));
      var every = UsualReactions.of(purpose, until);
      every.putAll(on);
      on = Collections.unmodifiableMap(new EnumMap<>(every));
    }

    public Reaction reaction(CallResult result) {
      return on.get(result);
    }
  }

  /** The site or others are asked for the code, or keyholders are told and asked to take charge. */
  record Call(String name, List<Condition> when, CallList list) implements Rings {
    public Call {
      when = List.copyOf(when);
    }
  }

  /**
   * An intervention agent or a technician is offered the mission by telephone; once somebody accepts, he is asked for his
   * arrival, his findings and his all clear when each is due.
   *
   * @param overdue where the plan goes on when he is not heard of: his safety first
   * @param help where it goes on when he calls for help; the same as {@code overdue} when left out
   */
  record Send(
      String name, List<Condition> when, CallList list, Sent who, MissionTimes times, Goto overdue, Goto help)
      implements Rings {
    public Send {
      when = List.copyOf(when);
      overdue = overdue == null ? Goto.NEXT : overdue;
      help = help == null ? overdue : help;
    }
  }

  /** Who is sent. */
  enum Sent {
    AGENT,
    TECHNICIAN
  }

  /** An operator is asked a question with named answers. @param answers in the order they are shown; at least two */
  record Decide(
      String name, List<Condition> when, String question,
      @JsonSerialize(converter = AnswersInOrder.Written.class)
      @JsonDeserialize(converter = AnswersInOrder.Read.class) Map<String, Goto> answers) implements PlanStep {
    public Decide {
      when = List.copyOf(when);
      answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
  }

  /** An operator is asked to do something and to say when it is done. */
  record Act(String name, List<Condition> when, String words, Goto then) implements PlanStep {
    public Act {
      when = List.copyOf(when);
      then = then == null ? Goto.NEXT : then;
    }
  }

  /** Nothing happens for a while. @param time 1 s to 24 h */
  record Wait(String name, List<Condition> when, Duration time) implements PlanStep {
    public Wait {
      when = List.copyOf(when);
    }
  }

  /** Nothing happens until the site's clock shows this time, that day or the next. */
  record WaitUntil(String name, List<Condition> when, LocalTime time) implements PlanStep {
    public WaitUntil {
      when = List.copyOf(when);
    }
  }

  /** The incident is put aside until a new signal comes, or at the latest after this time. @param atMost 1 min to 24 h */
  record Suspend(String name, List<Condition> when, Duration atMost) implements PlanStep {
    public Suspend {
      when = List.copyOf(when);
    }
  }

  /** Have signals come since the plan last looked? @param fresh where it goes on if so; else with the next step */
  record Recheck(String name, List<Condition> when, Goto fresh) implements PlanStep {
    public Recheck {
      when = List.copyOf(when);
    }
  }

  /**
   * Goes back to an earlier step, so many times; then on with the next step.
   *
   * @param from the earlier step's name
   * @param times 1 to 9
   * @param after the pause before each, 1 s to 24 h
   */
  record Repeat(String name, List<Condition> when, String from, int times, Duration after) implements PlanStep {
    public Repeat {
      when = List.copyOf(when);
    }
  }

  /**
   * An operator is asked to call a service; nobody dials it automatically. The plan goes on when he has, or says that it is
   * not needed.
   *
   * @param service {@code police}, {@code gendarmerie}, {@code fire_brigade} or {@code samu}
   */
  record Emergency(String name, List<Condition> when, String service, String words) implements PlanStep {
    public Emergency {
      when = List.copyOf(when);
    }
  }

  /** An operator takes over for good. @param reason the sentence he reads; never empty */
  record AskOperator(String name, List<Condition> when, String reason) implements Ends {
    public AskOperator {
      when = List.copyOf(when);
    }
  }

  /** The signal is written down and the incident closes. @param reason the sentence written; never empty */
  record LogOnly(String name, List<Condition> when, String reason) implements Ends {
    public LogOnly {
      when = List.copyOf(when);
    }
  }

  /**
   * The incident closes with a code of the station's list, once the site is back to normal where the plan demands it.
   *
   * @param reason the sentence written; never empty
   */
  record Close(String name, List<Condition> when, String code, String reason) implements Ends {
    public Close {
      when = List.copyOf(when);
    }
  }
}
