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
  TIMER_FIRED("timer fired"),
  OPERATOR_CLAIMED("operator claimed"),
  OPERATOR_CLOSED("operator closed"),
  OUR_FAULT("our fault");

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
      case Event.TimerFired _ -> TIMER_FIRED;
      case Event.OperatorClaimed _ -> OPERATOR_CLAIMED;
      case Event.OperatorClosed _ -> OPERATOR_CLOSED;
      case Event.OurFault _ -> OUR_FAULT;
    };
  }
}
