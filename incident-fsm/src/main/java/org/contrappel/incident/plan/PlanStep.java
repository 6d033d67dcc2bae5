package org.contrappel.incident.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.contrappel.incident.call.CallResult;

/** One step of a plan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PlanStep.Call.class, name = "call"),
  @JsonSubTypes.Type(value = PlanStep.AskOperator.class, name = "operator"),
  @JsonSubTypes.Type(value = PlanStep.LogOnly.class, name = "log")
})
public sealed interface PlanStep {

  /** Unique within the plan. */
  String name();

  /**
   * People are rung, one after the other.
   *
   * @param script the name of the script that is spoken
   * @param ring how long it may ring, 5 s to 120 s
   * @param on the rule for each result; those left out get {@link UsualReactions}
   */
  record Call(String name, Whom whom, String script, Duration ring, NumberOrder numbers, Map<CallResult, Reaction> on)
      implements PlanStep {
    public static final Duration SHORTEST_RING = Duration.ofSeconds(5);
    public static final Duration LONGEST_RING = Duration.ofSeconds(120);

    public Call {
      if (ring.compareTo(SHORTEST_RING) < 0 || ring.compareTo(LONGEST_RING) > 0) {
        throw new IllegalArgumentException("A telephone rings 5 s to 120 s.");
      }
      on.forEach((result, reaction) -> reaction.nonsenseAfter(result).ifPresent(why -> {
        throw new IllegalArgumentException(why);
      }));
      var every = UsualReactions.of(whom);
      every.putAll(on);
      on = Collections.unmodifiableMap(new EnumMap<>(every));
    }

    public Reaction reaction(CallResult result) {
      return on.get(result);
    }
  }

  /** @param reason the sentence the operator reads; never empty */
  record AskOperator(String name, String reason) implements PlanStep {}

  /** The signal is written down and the incident closes. @param reason the sentence written; never empty */
  record LogOnly(String name, String reason) implements PlanStep {}
}
