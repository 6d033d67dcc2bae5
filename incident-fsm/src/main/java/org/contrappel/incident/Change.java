package org.contrappel.incident;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.KeptRecording;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.incident.site.SiteCard;

/** What an entry of the register says became different. The state is the fold of these, and of nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = Change.CancelledLately.class, name = "cancelled_lately"),
  @JsonSubTypes.Type(value = Change.AlarmJoined.class, name = "alarm_joined"),
  @JsonSubTypes.Type(value = Change.PanelClockOff.class, name = "panel_clock_off"),
  @JsonSubTypes.Type(value = Change.Moved.class, name = "moved"),
  @JsonSubTypes.Type(value = Change.PositionTaken.class, name = "position_taken"),
  @JsonSubTypes.Type(value = Change.ContactSkipped.class, name = "contact_skipped"),
  @JsonSubTypes.Type(value = Change.StepPassed.class, name = "step_passed"),
  @JsonSubTypes.Type(value = Change.PlanInterrupted.class, name = "plan_interrupted"),
  @JsonSubTypes.Type(value = Change.PlanResumed.class, name = "plan_resumed"),
  @JsonSubTypes.Type(value = Change.SiteArmed.class, name = "site_armed"),
  @JsonSubTypes.Type(value = Change.SignalsSeen.class, name = "signals_seen"),
  @JsonSubTypes.Type(value = Change.OperatorWith.class, name = "operator_with"),
  @JsonSubTypes.Type(value = Change.CallHeld.class, name = "call_held"),
  @JsonSubTypes.Type(value = Change.WrongWord.class, name = "wrong_word"),
  @JsonSubTypes.Type(value = Change.HoldBegan.class, name = "hold_began"),
  @JsonSubTypes.Type(value = Change.HoldEnded.class, name = "hold_ended"),
  @JsonSubTypes.Type(value = Change.MissionIs.class, name = "mission_is"),
  @JsonSubTypes.Type(value = Change.MissionEnded.class, name = "mission_ended"),
  @JsonSubTypes.Type(value = Change.ClueKept.class, name = "clue_kept"),
  @JsonSubTypes.Type(value = Change.ServiceAsked.class, name = "service_called"),
  @JsonSubTypes.Type(value = Change.ServiceAnswered.class, name = "service_answered"),
  @JsonSubTypes.Type(value = Change.NoteKept.class, name = "note_kept"),
  @JsonSubTypes.Type(value = Change.ActRefused.class, name = "act_refused"),
  @JsonSubTypes.Type(value = Change.ClosingAwaited.class, name = "closing_awaited"),
  @JsonSubTypes.Type(value = Change.PauseBegan.class, name = "pause_began"),
  @JsonSubTypes.Type(value = Change.PauseEnded.class, name = "pause_ended"),
  @JsonSubTypes.Type(value = Change.AttemptAsked.class, name = "attempt_asked"),
  @JsonSubTypes.Type(value = Change.FactSeen.class, name = "fact_seen"),
  @JsonSubTypes.Type(value = Change.PersonIdentified.class, name = "person_identified"),
  @JsonSubTypes.Type(value = Change.AttemptEnded.class, name = "attempt_ended"),
  @JsonSubTypes.Type(value = Change.RecordingAttached.class, name = "recording_attached"),
  @JsonSubTypes.Type(value = Change.PriorityRaised.class, name = "priority_raised"),
  @JsonSubTypes.Type(value = Change.HandsChanged.class, name = "hands_changed"),
  @JsonSubTypes.Type(value = Change.OperatorAsked.class, name = "operator_asked"),
  @JsonSubTypes.Type(value = Change.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = Change.Reopened.class, name = "reopened"),
  @JsonSubTypes.Type(value = Change.Noted.class, name = "noted")
})
public sealed interface Change {

  /** The first alarm, with what is frozen for the incident's whole life. Site and plan may be null. */
  record Opened(Alarm alarm, SiteCard site, Plan plan, Armed armed) implements Change {}

  record CancelledLately(CancelledBefore before) implements Change {}

  /** @param toBeSeen whether an operator must acknowledge it before he goes on */
  record AlarmJoined(Alarm alarm, boolean toBeSeen) implements Change {}

  /** The site said that it was armed or disarmed. */
  record SiteArmed(Armed armed) implements Change {}

  /** An operator has acknowledged every signal so far. */
  record SignalsSeen(String operator, Instant at) implements Change {}

  /** @param ahead how far the panel's clock is ahead of ours; negative when it is behind */
  record PanelClockOff(String alarm, Duration ahead) implements Change {}

  record Moved(Phase to, Instant at) implements Change {}

  record PositionTaken(Position position) implements Change {}

  /** A contact was passed over. @param why a sentence */
  record ContactSkipped(String contact, String why, Instant at) implements Change {}

  /** A step of the plan was passed over. @param why a clause */
  record StepPassed(String step, String why, Instant at) implements Change {}

  /** An operator took the incident out of its plan's hands. */
  record PlanInterrupted(Interrupted where) implements Change {}

  record PlanResumed() implements Change {}

  record PauseBegan(Pause pause) implements Change {}

  record PauseEnded(String timer) implements Change {}

  /** The intent to ring, recorded before any network is asked. */
  record AttemptAsked(Attempt attempt) implements Change {}

  record FactSeen(String attempt, Fact fact, Instant at) implements Change {}

  record PersonIdentified(String attempt, String who, Verdict verdict, Instant at) implements Change {}

  /** Comes a second time only where an unknown end became known. */
  record AttemptEnded(String attempt, CallResult result, Instant at) implements Change {}

  record RecordingAttached(String attempt, KeptRecording recording) implements Change {}

  /** The operator who speaks with the person on this call; null when none does. @param why a clause; may be empty */
  record OperatorWith(String attempt, String operator, String why, Instant at) implements Change {}

  /** The person on this call hears the soft tone, or the operator again. */
  record CallHeld(String attempt, boolean held, Instant at) implements Change {}

  /** What the person said to the operator was no code. */
  record WrongWord(String attempt, Instant at) implements Change {}

  /** Raised, or set by an operator who put the incident aside. */
  record PriorityRaised(int priority) implements Change {}

  record HoldBegan(Hold hold) implements Change {}

  record HoldEnded(Instant at) implements Change {}

  /** @param words what whoever was sent found or said; may be empty */
  record MissionIs(Mission mission, String words, Instant at) implements Change {}

  record MissionEnded(Instant at) implements Change {}

  record ClueKept(Clue clue) implements Change {}

  record ServiceAsked(ServiceCalled call) implements Change {}

  record ServiceAnswered(Service service, String reference, String spokeWith, Instant at) implements Change {}

  record NoteKept(String by, String code, String words, Instant at) implements Change {}

  /** What an operator wanted was not done. @param why a sentence */
  record ActRefused(EventType act, String by, String why, Instant at) implements Change {}

  /** All is done but the site's return to normal. @param closing as it will be */
  record ClosingAwaited(Closing closing) implements Change {}

  record HandsChanged(String hands) implements Change {}

  record OperatorAsked(Asked asked) implements Change {}

  record Closed(Closing closing) implements Change {}

  record Reopened(Instant at) implements Change {}

  /** Something came that changes nothing; it is kept all the same. @param words a sentence */
  record Noted(EventType event, String words, Instant at) implements Change {}
}
