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
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.SiteCard;

/** What an entry of the register says became different. The state is the fold of these, and of nothing else. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = Change.AlarmJoined.class, name = "alarm_joined"),
  @JsonSubTypes.Type(value = Change.PanelClockOff.class, name = "panel_clock_off"),
  @JsonSubTypes.Type(value = Change.Moved.class, name = "moved"),
  @JsonSubTypes.Type(value = Change.PositionTaken.class, name = "position_taken"),
  @JsonSubTypes.Type(value = Change.ContactSkipped.class, name = "contact_skipped"),
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
  record Opened(Alarm alarm, SiteCard site, Plan plan) implements Change {}

  record AlarmJoined(Alarm alarm) implements Change {}

  /** @param ahead how far the panel's clock is ahead of ours; negative when it is behind */
  record PanelClockOff(String alarm, Duration ahead) implements Change {}

  record Moved(Phase to, Instant at) implements Change {}

  record PositionTaken(Position position) implements Change {}

  /** A contact was passed over. @param why a sentence */
  record ContactSkipped(String contact, String why, Instant at) implements Change {}

  record PauseBegan(Pause pause) implements Change {}

  record PauseEnded(String timer) implements Change {}

  /** The intent to ring, recorded before any network is asked. */
  record AttemptAsked(Attempt attempt) implements Change {}

  record FactSeen(String attempt, Fact fact, Instant at) implements Change {}

  record PersonIdentified(String attempt, String who, Verdict verdict, Instant at) implements Change {}

  /** Comes a second time only where an unknown end became known. */
  record AttemptEnded(String attempt, CallResult result, Instant at) implements Change {}

  record RecordingAttached(String attempt, KeptRecording recording) implements Change {}

  record PriorityRaised(int priority) implements Change {}

  record HandsChanged(String hands) implements Change {}

  record OperatorAsked(Asked asked) implements Change {}

  record Closed(Closing closing) implements Change {}

  record Reopened(Instant at) implements Change {}

  /** Something came that changes nothing; it is kept all the same. @param words a sentence */
  record Noted(EventType event, String words, Instant at) implements Change {}
}
