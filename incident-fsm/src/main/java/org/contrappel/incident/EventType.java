package org.contrappel.incident;

/** The columns of the table. */
public enum EventType {
  ALARM_ARRIVED("alarm arrived"),
  CALL_RINGING("call ringing"),
  CALL_ANSWERED("call answered"),
  HUMAN_HEARD("human heard"),
  IDENTIFIED("code accepted"),
  CALL_ENDED("call ended"),
  RECORDING_KEPT("recording kept"),
  OPERATOR_ON_LINE("operator on the line"),
  OPERATOR_OFF_LINE("operator off the line"),
  TIMER_FIRED("timer fired"),
  OWNER_SILENT("owner silent"),
  OUR_FAULT("our fault"),
  OPERATOR_CLAIMED("operator claimed"),
  OPERATOR_GAVE_BACK("operator gave back"),
  OPERATOR_HELD("operator held"),
  SIGNALS_ACKNOWLEDGED("signals acknowledged"),
  OPERATOR_ANSWERED("operator answered"),
  OPERATOR_CALLS("operator calls"),
  OPERATOR_JOINS("operator joins"),
  OPERATOR_LEAVES("operator leaves"),
  OPERATOR_HANGS_UP("operator hangs up"),
  ON_THE_LINE("act on the line"),
  WORD_HEARD("word judged"),
  OPERATOR_INVITES("operator invites"),
  OPERATOR_SENDS("operator sends"),
  MISSION_REPORTED("mission reported"),
  CLUE_ADDED("clue added"),
  SERVICE_CALLED("service called"),
  SERVICE_REPORTED("service reported"),
  NOTE_WRITTEN("note written"),
  OPERATOR_CLOSED("operator closed");

  private final String words;

  EventType(String words) {
    this.words = words;
  }

  /** As it is written in the diagram. */
  public String words() {
    return words;
  }

  public static EventType of(Event event) {
    return switch (event) {
      case Event.AlarmArrived _ -> ALARM_ARRIVED;
      case Event.CallRinging _ -> CALL_RINGING;
      case Event.CallAnswered _ -> CALL_ANSWERED;
      case Event.HumanHeard _ -> HUMAN_HEARD;
      case Event.Identified _ -> IDENTIFIED;
      case Event.CallEnded _ -> CALL_ENDED;
      case Event.RecordingKept _ -> RECORDING_KEPT;
      case Event.OperatorOnLine _ -> OPERATOR_ON_LINE;
      case Event.OperatorOffLine _ -> OPERATOR_OFF_LINE;
      case Event.TimerFired _ -> TIMER_FIRED;
      case Event.OwnerSilent _ -> OWNER_SILENT;
      case Event.OurFault _ -> OUR_FAULT;
      case Event.OperatorClaimed _ -> OPERATOR_CLAIMED;
      case Event.OperatorGaveBack _ -> OPERATOR_GAVE_BACK;
      case Event.OperatorHeld _ -> OPERATOR_HELD;
      case Event.SignalsAcknowledged _ -> SIGNALS_ACKNOWLEDGED;
      case Event.OperatorAnswered _ -> OPERATOR_ANSWERED;
      case Event.OperatorCalls _ -> OPERATOR_CALLS;
      case Event.OperatorJoins _ -> OPERATOR_JOINS;
      case Event.OperatorLeaves _ -> OPERATOR_LEAVES;
      case Event.OperatorHangsUp _ -> OPERATOR_HANGS_UP;
      case Event.OnTheLine _ -> ON_THE_LINE;
      case Event.WordHeard _ -> WORD_HEARD;
      case Event.OperatorInvites _ -> OPERATOR_INVITES;
      case Event.OperatorSends _ -> OPERATOR_SENDS;
      case Event.MissionReported _ -> MISSION_REPORTED;
      case Event.ClueAdded _ -> CLUE_ADDED;
      case Event.ServiceCalls _ -> SERVICE_CALLED;
      case Event.ServiceReported _ -> SERVICE_REPORTED;
      case Event.NoteWritten _ -> NOTE_WRITTEN;
      case Event.OperatorClosed _ -> OPERATOR_CLOSED;
    };
  }
}
