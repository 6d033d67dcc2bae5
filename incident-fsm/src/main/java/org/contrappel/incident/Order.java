package org.contrappel.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.contrappel.incident.call.LineAct;

/** What is to be done outside, once the entry that carries it is on disk. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Order.Ring.class, name = "ring"),
  @JsonSubTypes.Type(value = Order.HangUp.class, name = "hang_up"),
  @JsonSubTypes.Type(value = Order.JoinOperator.class, name = "join_operator"),
  @JsonSubTypes.Type(value = Order.LetOperatorGo.class, name = "let_operator_go"),
  @JsonSubTypes.Type(value = Order.HoldCall.class, name = "hold_call"),
  @JsonSubTypes.Type(value = Order.PassCall.class, name = "pass_call"),
  @JsonSubTypes.Type(value = Order.Supervise.class, name = "supervise"),
  @JsonSubTypes.Type(value = Order.PutOnTest.class, name = "put_on_test"),
  @JsonSubTypes.Type(value = Order.SetTimer.class, name = "set_timer"),
  @JsonSubTypes.Type(value = Order.CancelTimer.class, name = "cancel_timer")
})
public sealed interface Order {

  /**
   * Ring a person.
   *
   * @param attempt the attempt's id
   * @param person {@code site}, a contact's id, or empty for a number that is nobody's on the card
   * @param number as it stands on the card, not yet checked to be one
   * @param language lower-case ISO 639 code
   * @param script the script's name
   * @param facts what the script may say: {@code site} and {@code person} (names), {@code class} (the alarm class's
   *     word), {@code zone} (may be empty)
   * @param ringFor 5 s to 120 s
   */
  record Ring(
      String attempt,
      String person,
      String number,
      String language,
      String script,
      Map<String, String> facts,
      Duration ringFor)
      implements Order {
    public Ring {
      facts = Map.copyOf(facts);
    }
  }

  record HangUp(String attempt) implements Order {}

  /** The operator's telephone rings; once he answers he and the person on this call hear each other. */
  record JoinOperator(String attempt, String operator) implements Order {}

  /** The person hears a sentence and the soft tone instead of the operator, or the operator again. */
  record HoldCall(String attempt, boolean on) implements Order {}

  /** Another operator's telephone rings; once he answers he speaks on the call instead of whoever does. */
  record PassCall(String attempt, String to) implements Order {}

  /** A supervisor's telephone rings, and he hears the operator and the person; or he hears them no more. */
  record Supervise(String attempt, String supervisor, LineAct.Supervising how) implements Order {}

  /** The operator leaves the call, and the script goes on. */
  record LetOperatorGo(String attempt) implements Order {}

  /**
   * The site is on test: its signals are logged and not handled, but for those that mean danger to a person.
   *
   * @param by whose code it was: a contact's id, or {@code site}
   * @param attempt the call on which he keyed it
   */
  record PutOnTest(String by, String attempt, Instant until) implements Order {}

  /**
   * Send {@link Event.TimerFired} with this name at that instant. A name is unique within its incident while it runs;
   * setting it again replaces it.
   */
  record SetTimer(String name, Instant at) implements Order {}

  /** Nothing happens when no such timer runs. */
  record CancelTimer(String name) implements Order {}
}
