package org.contrappel.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.KeptRecording;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep.Sent;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.incident.site.SiteCard;

/** Something that happened to an incident. Late, doubled and unordered reports are expected, never errors. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.AlarmArrived.class, name = "alarm_arrived"),
  @JsonSubTypes.Type(value = Event.CallRinging.class, name = "call_ringing"),
  @JsonSubTypes.Type(value = Event.CallAnswered.class, name = "call_answered"),
  @JsonSubTypes.Type(value = Event.HumanHeard.class, name = "human_heard"),
  @JsonSubTypes.Type(value = Event.Identified.class, name = "identified"),
  @JsonSubTypes.Type(value = Event.CallEnded.class, name = "call_ended"),
  @JsonSubTypes.Type(value = Event.RecordingKept.class, name = "recording_kept"),
  @JsonSubTypes.Type(value = Event.OperatorOnLine.class, name = "operator_on_line"),
  @JsonSubTypes.Type(value = Event.OperatorOffLine.class, name = "operator_off_line"),
  @JsonSubTypes.Type(value = Event.TimerFired.class, name = "timer_fired"),
  @JsonSubTypes.Type(value = Event.OwnerSilent.class, name = "owner_silent"),
  @JsonSubTypes.Type(value = Event.OurFault.class, name = "our_fault"),
  @JsonSubTypes.Type(value = Event.OperatorClaimed.class, name = "operator_claimed"),
  @JsonSubTypes.Type(value = Event.OperatorGaveBack.class, name = "operator_gave_back"),
  @JsonSubTypes.Type(value = Event.OperatorHeld.class, name = "operator_held"),
  @JsonSubTypes.Type(value = Event.SignalsAcknowledged.class, name = "signals_acknowledged"),
  @JsonSubTypes.Type(value = Event.OperatorAnswered.class, name = "operator_answered"),
  @JsonSubTypes.Type(value = Event.OperatorCalls.class, name = "operator_calls"),
  @JsonSubTypes.Type(value = Event.OperatorJoins.class, name = "operator_joins"),
  @JsonSubTypes.Type(value = Event.OperatorLeaves.class, name = "operator_leaves"),
  @JsonSubTypes.Type(value = Event.OperatorHangsUp.class, name = "operator_hangs_up"),
  @JsonSubTypes.Type(value = Event.OnTheLine.class, name = "on_the_line"),
  @JsonSubTypes.Type(value = Event.WordHeard.class, name = "word_heard"),
  @JsonSubTypes.Type(value = Event.OperatorInvites.class, name = "operator_invites"),
  @JsonSubTypes.Type(value = Event.OperatorSends.class, name = "operator_sends"),
  @JsonSubTypes.Type(value = Event.MissionReported.class, name = "mission_reported"),
  @JsonSubTypes.Type(value = Event.ClueAdded.class, name = "clue_added"),
  @JsonSubTypes.Type(value = Event.ServiceCalls.class, name = "service_calls"),
  @JsonSubTypes.Type(value = Event.ServiceReported.class, name = "service_reported"),
  @JsonSubTypes.Type(value = Event.NoteWritten.class, name = "note_written"),
  @JsonSubTypes.Type(value = Event.OperatorClosed.class, name = "operator_closed")
})
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /** Something an operator does or wants done. */
  sealed interface Act extends Event {
    String operator();
  }

  /**
   * An alarm of this incident's site.
   *
   * @param site null when nobody knows the site; looked at only when it opens the incident
   * @param plan null when there is none; looked at only when it opens the incident
   * @param armed whether the site was armed before it; looked at only when it opens the incident
   * @param runaway the site raises alarm after alarm; looked at only when it opens the incident
   * @param cancelled null when no alarm of the site was cancelled lately; looked at only when it opens the incident
   */
  record AlarmArrived(
      Alarm alarm, SiteCard site, Plan plan, Armed armed, boolean runaway, CancelledBefore cancelled) implements Event {
    public AlarmArrived {
      armed = armed == null ? Armed.UNKNOWN : armed;
    }

    public AlarmArrived(Alarm alarm, SiteCard site, Plan plan) {
      this(alarm, site, plan, Armed.UNKNOWN, false, null);
    }

    @Override
    public Instant at() {
      return alarm.receivedAt();
    }
  }

  record CallRinging(String attempt, Instant at) implements Event {}

  record CallAnswered(String attempt, Instant at) implements Event {}

  /** A key proved a human. */
  record HumanHeard(String attempt, Instant at) implements Event {}

  /**
   * A code was accepted. To be sent the moment it is judged and before the call's end, or nobody counts as identified.
   *
   * @param who whose code it was: a contact's id, or {@code site}
   */
  record Identified(String attempt, String who, boolean duress, Instant at) implements Event {}

  record CallEnded(String attempt, CallResult result, Instant at) implements Event {}

  record RecordingKept(
      String attempt, String file, String sha256, Duration length, Instant startedAt, Instant at) implements Event {
    public KeptRecording recording() {
      return new KeptRecording(file, sha256, length, startedAt);
    }
  }

  /** An operator and the person called hear each other now. @param back he had lost the line, and was waited for */
  record OperatorOnLine(String attempt, String operator, boolean back, Instant at) implements Event {
    public OperatorOnLine(String attempt, String operator, Instant at) {
      this(attempt, operator, false, at);
    }
  }

  /**
   * The operator is not, or no more, with the person called.
   *
   * @param why a clause, such as {@code he gave it back}
   * @param awaited the person waits for him to come back: he still belongs to the call
   */
  record OperatorOffLine(String attempt, String operator, String why, boolean awaited, Instant at) implements Event {
    public OperatorOffLine(String attempt, String operator, String why, Instant at) {
      this(attempt, operator, why, false, at);
    }
  }

  /** @param name as it stood in {@link Order.SetTimer} */
  record TimerFired(String name, Instant at) implements Event {}

  /** The one in whose hands the incident is has given no sign of life. @param operator in whose hands it was seen */
  record OwnerSilent(String operator, Instant at) implements Event {}

  /**
   * Something that happened to this incident could not be decided through a defect of ours: a person must look.
   *
   * @param what the kind of thing that could not be decided; never empty, and never what was in it
   */
  record OurFault(String what, Instant at) implements Event {}

  /**
   * @param confirmed he knows that it is in another's hands
   * @param reason a supervisor's, who takes it over; null otherwise
   */
  record OperatorClaimed(String operator, boolean confirmed, String reason, Instant at) implements Act {
    public OperatorClaimed(String operator, Instant at) {
      this(operator, false, null, at);
    }
  }

  /** The plan goes on where it was interrupted; where there is nothing to go on with, the incident is presented again. */
  record OperatorGaveBack(String operator, Instant at) implements Act {}

  /** @param reason never empty @param priority the incident's on its return, 0 to 9 */
  record OperatorHeld(String operator, String reason, Instant until, int priority, Instant at) implements Act {}

  record SignalsAcknowledged(String operator, Instant at) implements Act {}

  /**
   * What the plan's step asked is answered.
   *
   * @param step the step's name, so that an answer to an earlier question is known as such
   * @param answer one of its answers; {@code done} or {@code not_needed} where the step names none
   */
  record OperatorAnswered(String operator, String step, String answer, Instant at) implements Act {}

  /**
   * He wants a person rung, to speak with him.
   *
   * @param person {@code site}, a contact's id, or empty for a number that is nobody's on the card
   * @param name how the person is called in the register; may be empty
   */
  record OperatorCalls(
      String operator, String person, String name, String number, String script, Instant at) implements Act {}

  /** He wants to speak with the person on this call. */
  record OperatorJoins(String operator, String attempt, Instant at) implements Act {}

  /** He gives the person back to the script. */
  record OperatorLeaves(String operator, String attempt, Instant at) implements Act {}

  record OperatorHangsUp(String operator, String attempt, Instant at) implements Act {}

  /** He does something on the line, or a supervisor with him who speaks there. */
  record OnTheLine(String operator, String attempt, LineAct act, Instant at) implements Act {}

  /**
   * He typed a word as he heard it, and it was judged. The word itself is nowhere.
   *
   * @param who whose code it was: a contact's id, or {@code site}; empty when it was nobody's
   */
  record WordHeard(String operator, String attempt, String who, boolean duress, Instant at) implements Act {
    public boolean accepted() {
      return !who.isEmpty();
    }

    /** The same as if it had been keyed. */
    public Identified identified() {
      return new Identified(attempt, who, duress, at);
    }
  }

  /**
   * He wants a third person rung, who is to sit with him and the one he speaks with.
   *
   * @param attempt the call he speaks on
   * @param person {@code site}, a contact's id, or empty for a number that is nobody's on the card
   * @param name how the person is called in the register; may be empty
   * @param instead in his own place: he goes once the other answers
   */
  record OperatorInvites(
      String operator, String attempt, String person, String name, String number, String script, boolean instead,
      Instant at) implements Act {}

  /** He sends somebody to the site. @param person a contact's id @param number one of his, as on the card */
  record OperatorSends(String operator, Sent who, String person, String number, Instant at) implements Act {}

  /** What whoever was sent told the operator. @param words what he found or said; may be empty */
  record MissionReported(String operator, Point point, String words, Instant at) implements Act {}

  record ClueAdded(String operator, Clue clue, Instant at) implements Act {}

  /**
   * He calls an emergency service.
   *
   * @param sentence what is the matter; may be empty where nothing is demanded
   * @param concreteElement the answer when a concrete element was asked for; may be empty
   * @param supervisor whether the operator is one
   * @param supervisorReason why it is called without the evidence; empty when it is there
   */
  record ServiceCalls(
      String operator, Service service, String sentence, String concreteElement, boolean supervisor,
      String supervisorReason, Instant at) implements Act {}

  /** What the service told. @param reference may be empty @param spokeWith who took the call there; may be empty */
  record ServiceReported(
      String operator, Service service, String reference, String spokeWith, Instant at) implements Act {}

  /** @param code a mnemonic code of the station's; may be empty */
  record NoteWritten(String operator, String code, String words, Instant at) implements Act {}

  /**
   * @param code one of the station's closing codes; may be empty
   * @param reason the operator's words; never empty
   * @param measures what was done and lifted; may be empty
   * @param whenRestored to be closed only once the site is back to normal
   */
  record OperatorClosed(
      String operator, String code, String reason, String measures, boolean whenRestored, Instant at) implements Act {
    public OperatorClosed(String operator, String reason, Instant at) {
      this(operator, "", reason, "", false, at);
    }
  }
}
