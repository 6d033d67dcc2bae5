package org.contrappel.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.KeptRecording;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.Alarm;
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
  @JsonSubTypes.Type(value = Event.TimerFired.class, name = "timer_fired"),
  @JsonSubTypes.Type(value = Event.OperatorClaimed.class, name = "operator_claimed"),
  @JsonSubTypes.Type(value = Event.OperatorClosed.class, name = "operator_closed"),
  @JsonSubTypes.Type(value = Event.OurFault.class, name = "our_fault")
})
public sealed interface Event {

  /** When it happened. */
  Instant at();

  /**
   * An alarm of this incident's site.
   *
   * @param site null when nobody knows the site; looked at only when it opens the incident
   * @param plan null when there is none; looked at only when it opens the incident
   */
  record AlarmArrived(Alarm alarm, SiteCard site, Plan plan) implements Event {
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

  /** @param name as it stood in {@link Order.SetTimer} */
  record TimerFired(String name, Instant at) implements Event {}

  record OperatorClaimed(String operator, Instant at) implements Event {}

  /** @param reason the operator's words; never empty */
  record OperatorClosed(String operator, String reason, Instant at) implements Event {}

  /**
   * Something that happened to this incident could not be decided through a defect of ours: a person must look.
   *
   * @param what the kind of thing that could not be decided; never empty, and never what was in it
   */
  record OurFault(String what, Instant at) implements Event {}
}
