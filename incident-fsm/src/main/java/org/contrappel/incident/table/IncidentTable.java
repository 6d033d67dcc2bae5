package org.contrappel.incident.table;

import static org.contrappel.incident.EventType.*;
import static org.contrappel.incident.Phase.*;
import static org.contrappel.incident.table.Deeds.*;
import static org.contrappel.incident.table.Guards.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;

/**
 * The incident's table: from, on, guard, to, deed. Every pair of phase and event has its rows here, or says below why
 * it does nothing; {@link Table} refuses a blank. Where several phases answer alike they are named one by one, once.
 */
public final class IncidentTable {
  private static final Phase[] OPEN =
      {VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS};
  private static final Phase[] ALL = {
      VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS, CLOSED};

  /** The plan acts by itself; nobody has it in hand. */
  private static final Phase[] BY_PLAN = {VERIFYING, NOTIFYING, WAITING};

  /** Somebody may have it in hand. */
  private static final Phase[] BY_HAND = {INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS};

  private static final List<Row> ROWS = Stream.of(
      row(RECEIVED, ALARM_ARRIVED, SITE_UNKNOWN, WITH_OPERATOR, ASK_UNKNOWN_SITE),
      row(RECEIVED, ALARM_ARRIVED, RUNAWAY, WITH_OPERATOR, ASK_RUNAWAY),
      row(RECEIVED, ALARM_ARRIVED, NO_PLAN, WITH_OPERATOR, ASK_NO_PLAN),
      plan(RECEIVED, ALARM_ARRIVED, START_PLAN, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY,
          RESTORING, CLOSED),

      // Signals that join
      each(List.of(VERIFYING, NOTIFYING, INTERVENING), ALARM_ARRIVED, NOT_URGENT, JOIN),
      move(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING), ALARM_ARRIVED, URGENT, WITH_OPERATOR, JOIN_AND_ASK),
      row(WAITING, ALARM_ARRIVED, OTHER_SIGNAL, WAITING, JOIN),
      plan(WAITING, ALARM_ARRIVED, JOIN_AND_FOLLOW, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY,
          RESTORING, CLOSED),
      each(List.of(WITH_OPERATOR, EMERGENCY), ALARM_ARRIVED, FRESH_DANGER, JOIN_AND_ASK_ANEW),
      each(List.of(WITH_OPERATOR, EMERGENCY), ALARM_ARRIVED, NO_FRESH_DANGER, JOIN),
      row(DURESS, ALARM_ARRIVED, ALWAYS, DURESS, JOIN),
      row(RESTORING, ALARM_ARRIVED, TROUBLE_AGAIN, WITH_OPERATOR, JOIN_IN_RESTORING),
      row(RESTORING, ALARM_ARRIVED, Guards.RESTORED, CLOSED, Deeds.RESTORED),
      row(RESTORING, ALARM_ARRIVED, NOT_RESTORED, RESTORING, JOIN),

      // What is seen of calls
      each(List.of(ALL), CALL_RINGING, ALWAYS, SEE),
      each(List.of(ALL), CALL_ANSWERED, ALWAYS, SEE),
      each(List.of(ALL), HUMAN_HEARD, ALWAYS, SEE),
      each(List.of(ALL), RECORDING_KEPT, ALWAYS, KEEP_RECORDING),
      each(List.of(ALL), OPERATOR_ON_LINE, ALWAYS, ON_LINE),
      each(List.of(ALL), OPERATOR_OFF_LINE, ALWAYS, OFF_LINE),
      move(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING), IDENTIFIED, DURESS_CODE,
          DURESS, ESCALATE),
      each(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING), IDENTIFIED, OTHER_CODE,
          IDENTIFY),
      row(DURESS, IDENTIFIED, ALWAYS, DURESS, IDENTIFY),
      row(CLOSED, IDENTIFIED, DURESS_CODE, DURESS, REOPEN_AND_ESCALATE),
      row(CLOSED, IDENTIFIED, OTHER_CODE, CLOSED, IDENTIFY),

      // Calls that end
      plan(VERIFYING, CALL_ENDED, FOLLOW_PLAN, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY,
          RESTORING, CLOSED),
      plan(NOTIFYING, CALL_ENDED, FOLLOW_PLAN, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY, RESTORING,
          CLOSED),
      row(NOTIFYING, CALL_ENDED, IN_CHARGE_NEXT, INTERVENING, FOLLOW_PLAN),
      plan(INTERVENING, CALL_ENDED, FOLLOW_PLAN, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY, RESTORING,
          CLOSED),
      row(INTERVENING, CALL_ENDED, SENT_NEXT, INTERVENING, FOLLOW_PLAN),
      each(List.of(VERIFYING, NOTIFYING, INTERVENING), CALL_ENDED, LATE, END_CALL),
      row(WAITING, CALL_ENDED, ALWAYS, WAITING, END_CALL),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), CALL_ENDED, MISSION_CALL, HEAR_OF_MISSION),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), CALL_ENDED, OFFER_CALL, HEAR_OFFER),
      each(List.of(WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), CALL_ENDED, OTHER_CALL, END_CALL),
      row(CLOSED, CALL_ENDED, ALWAYS, CLOSED, END_CALL),

      // Timers
      plan(VERIFYING, TIMER_FIRED, FOLLOW_PLAN, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY,
          RESTORING, CLOSED),
      plan(NOTIFYING, TIMER_FIRED, FOLLOW_PLAN, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY, RESTORING,
          CLOSED),
      plan(WAITING, TIMER_FIRED, FOLLOW_PLAN, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY,
          RESTORING, CLOSED),
      plan(INTERVENING, TIMER_FIRED, FOLLOW_PLAN, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY, RESTORING,
          CLOSED),
      each(List.of(BY_PLAN), TIMER_FIRED, LATE, NOTE_TIMER),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), TIMER_FIRED, MISSION_CALL, HEAR_OF_MISSION),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), TIMER_FIRED, OFFER_CALL, HEAR_OFFER),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), TIMER_FIRED, WATCHDOG, DECLARE_UNKNOWN),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING), TIMER_FIRED, MISSION_DUE, ASK_FOR_POINT),
      row(DURESS, TIMER_FIRED, MISSION_DUE, DURESS, TELL_POINT_DUE),
      each(List.of(INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING), TIMER_FIRED, HOLD_OVER, END_HOLD),
      row(INTERVENING, TIMER_FIRED, OVERDUE, WITH_OPERATOR, ASK_OVERDUE),
      row(INTERVENING, TIMER_FIRED, STALE_SAVE_OVERDUE, INTERVENING, NOTE_TIMER),
      row(RESTORING, TIMER_FIRED, RESTORE_OVERDUE, WITH_OPERATOR, ASK_NOT_RESTORED),
      row(RESTORING, TIMER_FIRED, STALE_SAVE_RESTORE, RESTORING, NOTE_TIMER),
      each(List.of(WITH_OPERATOR, EMERGENCY, DURESS), TIMER_FIRED, STALE, NOTE_TIMER),
      row(CLOSED, TIMER_FIRED, ANY_WATCHDOG, CLOSED, DECLARE_UNKNOWN),
      row(CLOSED, TIMER_FIRED, NO_WATCHDOG, CLOSED, NOTE_TIMER),

      // Our faults
      move(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, RESTORING), OUR_FAULT, ALWAYS, WITH_OPERATOR, ASK_OUR_FAULT),
      each(List.of(WITH_OPERATOR, EMERGENCY, DURESS, CLOSED), OUR_FAULT, ALWAYS, NOTE_OUR_FAULT),

      // In whose hands
      move(List.of(BY_PLAN), OPERATOR_CLAIMED, ALWAYS, WITH_OPERATOR, CLAIM_FROM_PLAN),
      each(List.of(BY_HAND), OPERATOR_CLAIMED, ALWAYS, CLAIM),
      each(List.of(BY_HAND), OWNER_SILENT, STILL_HIS, RELEASE_SILENT),
      each(List.of(BY_HAND), OWNER_SILENT, NOT_HIS, NOTHING),
      row(WITH_OPERATOR, OPERATOR_GAVE_BACK, REFUSED, WITH_OPERATOR, REFUSE),
      row(WITH_OPERATOR, OPERATOR_GAVE_BACK, NOTHING_NEXT, WITH_OPERATOR, RELEASE),
      plan(WITH_OPERATOR, OPERATOR_GAVE_BACK, GIVE_BACK, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING,
          EMERGENCY, RESTORING, CLOSED),
      row(WITH_OPERATOR, OPERATOR_GAVE_BACK, IN_CHARGE_NEXT, INTERVENING, GIVE_BACK),
      each(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, EMERGENCY, RESTORING, DURESS), OPERATOR_GAVE_BACK, ALWAYS,
          RELEASE),
      each(List.of(OPEN), OPERATOR_HELD, ALWAYS, HOLD),
      each(List.of(OPEN), SIGNALS_ACKNOWLEDGED, ALWAYS, ACKNOWLEDGE),

      // What the plan asked is answered
      row(WITH_OPERATOR, OPERATOR_ANSWERED, REFUSED, WITH_OPERATOR, REFUSE),
      plan(WITH_OPERATOR, OPERATOR_ANSWERED, ANSWER, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY,
          RESTORING, CLOSED),
      row(EMERGENCY, OPERATOR_ANSWERED, REFUSED, EMERGENCY, REFUSE),
      plan(EMERGENCY, OPERATOR_ANSWERED, ANSWER, VERIFYING, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY, RESTORING,
          CLOSED),
      each(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, RESTORING, DURESS), OPERATOR_ANSWERED, ALWAYS, REFUSE),

      // Operators on the line, agents on the road
      each(List.of(OPEN), OPERATOR_CALLS, ALWAYS, CALL),
      move(List.of(VERIFYING, NOTIFYING), OPERATOR_JOINS, ALLOWED, WITH_OPERATOR, JOIN_FROM_PLAN),
      each(List.of(VERIFYING, NOTIFYING), OPERATOR_JOINS, REFUSED, REFUSE),
      row(WAITING, OPERATOR_JOINS, ALWAYS, WAITING, REFUSE),
      each(List.of(BY_HAND), OPERATOR_JOINS, ALWAYS, JOIN_CALL),
      each(List.of(OPEN), OPERATOR_LEAVES, ALWAYS, LEAVE_CALL),
      each(List.of(OPEN), OPERATOR_HANGS_UP, ALWAYS, HANG_UP),
      each(List.of(OPEN), ON_THE_LINE, ALWAYS, ACT_ON_LINE),
      move(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING), WORD_HEARD, DURESS_CODE,
          DURESS, ESCALATE),
      each(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY, RESTORING), WORD_HEARD, OTHER_CODE,
          JUDGE_WORD),
      row(DURESS, WORD_HEARD, ALWAYS, DURESS, JUDGE_WORD),
      row(CLOSED, WORD_HEARD, DURESS_CODE, DURESS, REOPEN_AND_ESCALATE),
      row(CLOSED, WORD_HEARD, OTHER_CODE, CLOSED, JUDGE_WORD),
      each(List.of(OPEN), OPERATOR_INVITES, ALWAYS, INVITE),
      each(List.of(OPEN), OPERATOR_SENDS, ALWAYS, SEND),
      row(INTERVENING, MISSION_REPORTED, REFUSED, INTERVENING, REFUSE),
      row(INTERVENING, MISSION_REPORTED, NOTHING_NEXT, INTERVENING, REPORT_MISSION),
      plan(INTERVENING, MISSION_REPORTED, FOLLOW_PLAN, NOTIFYING, INTERVENING, WITH_OPERATOR, WAITING, EMERGENCY, RESTORING,
          CLOSED),
      each(List.of(VERIFYING, NOTIFYING, WAITING, WITH_OPERATOR, EMERGENCY, RESTORING, DURESS), MISSION_REPORTED, ALWAYS,
          REPORT_MISSION),

      // Proof, the emergency services, papers
      each(List.of(ALL), CLUE_ADDED, ALWAYS, KEEP_CLUE),
      each(List.of(ALL), NOTE_WRITTEN, ALWAYS, KEEP_NOTE),
      move(List.of(WITH_OPERATOR, RESTORING), SERVICE_CALLED, ALLOWED, EMERGENCY, CALL_SERVICE),
      each(List.of(WITH_OPERATOR, RESTORING), SERVICE_CALLED, REFUSED, REFUSE),
      each(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, EMERGENCY, DURESS), SERVICE_CALLED, ALWAYS, CALL_SERVICE),
      each(List.of(OPEN), SERVICE_REPORTED, ALWAYS, REPORT_SERVICE),

      // The end
      move(List.of(OPEN), OPERATOR_CLOSED, NOW, CLOSED, CLOSE),
      move(List.of(VERIFYING, NOTIFYING, WAITING, INTERVENING, WITH_OPERATOR, EMERGENCY), OPERATOR_CLOSED, WHEN_RESTORED,
          RESTORING, CLOSE_WHEN_RESTORED),
      each(List.of(OPEN), OPERATOR_CLOSED, REFUSED, REFUSE))
      .flatMap(List::stream)
      .toList();

  private static final List<Ignored> IGNORED = Stream.of(
      beforeItsFirstAlarm(),
      List.of(
          ignores(VERIFYING, OWNER_SILENT, "nobody has it in hand"),
          ignores(NOTIFYING, OWNER_SILENT, "nobody has it in hand"),
          ignores(WAITING, OWNER_SILENT, "nobody has it in hand"),
          ignores(CLOSED, OWNER_SILENT, "nobody has it in hand"),
          ignores(CLOSED, ALARM_ARRIVED, "a new alarm is a new incident"),
          ignores(CLOSED, OPERATOR_CLAIMED, "there is nothing left to claim"),
          ignores(CLOSED, OPERATOR_GAVE_BACK, "it is in nobody's hands"),
          ignores(CLOSED, OPERATOR_HELD, "there is nothing left to put aside"),
          ignores(CLOSED, SIGNALS_ACKNOWLEDGED, "nothing depends on it any more"),
          ignores(CLOSED, OPERATOR_ANSWERED, "nothing is asked any more"),
          ignores(CLOSED, OPERATOR_CALLS, "a call belongs to an open incident"),
          ignores(CLOSED, OPERATOR_JOINS, "a call belongs to an open incident"),
          ignores(CLOSED, OPERATOR_LEAVES, "a call belongs to an open incident"),
          ignores(CLOSED, OPERATOR_HANGS_UP, "a call that is still on comes to its own end"),
          ignores(CLOSED, ON_THE_LINE, "a call belongs to an open incident"),
          ignores(CLOSED, OPERATOR_INVITES, "a call belongs to an open incident"),
          ignores(CLOSED, OPERATOR_SENDS, "there is nothing left to go for"),
          ignores(CLOSED, MISSION_REPORTED, "no mission outlives its incident"),
          ignores(CLOSED, SERVICE_CALLED, "it is closed; a new alarm opens a new incident"),
          ignores(CLOSED, SERVICE_REPORTED, "write it as a note"),
          ignores(CLOSED, OPERATOR_CLOSED, "it is closed, and the first reason stands")))
      .flatMap(List::stream)
      .toList();

  private static final Table TABLE = new Table(ROWS, IGNORED);

  private IncidentTable() {}

  public static Table table() {
    return TABLE;
  }

  private static List<Row> row(Phase from, EventType on, Guard guard, Phase to, Deed deed) {
    return List.of(new Row(from, on, guard, to, deed));
  }

  /** The same row in each of these phases, staying there. */
  private static List<Row> each(List<Phase> phases, EventType on, Guard guard, Deed deed) {
    return phases.stream().map(phase -> new Row(phase, on, guard, phase, deed)).toList();
  }

  /** The same row in each of these phases, leaving for another. */
  private static List<Row> move(List<Phase> phases, EventType on, Guard guard, Phase to, Deed deed) {
    return phases.stream().map(phase -> new Row(phase, on, guard, to, deed)).toList();
  }

  /** The plan decides which of these phases comes next: one row for each thing it can want there. */
  private static List<Row> plan(Phase from, EventType on, Deed deed, Phase... to) {
    var rows = new ArrayList<Row>();
    for (var phase : to) {
      wishes(phase).forEach(guard -> rows.add(new Row(from, on, guard, phase, deed)));
    }
    return rows;
  }

  private static List<Guard> wishes(Phase phase) {
    return switch (phase) {
      case VERIFYING -> List.of(VERIFY_NEXT);
      case NOTIFYING -> List.of(NOTIFY_NEXT);
      case WAITING -> List.of(WAIT_NEXT);
      case INTERVENING -> List.of(SEND_NEXT);
      case WITH_OPERATOR -> List.of(OPERATOR_NEXT);
      case EMERGENCY -> List.of(EMERGENCY_NEXT);
      case RESTORING -> List.of(RESTORE_NEXT);
      case CLOSED -> List.of(CLOSE_NEXT, LOG_NEXT);
      case RECEIVED, DURESS -> throw new IllegalArgumentException("No plan leads to " + phase + ".");
    };
  }

  private static List<Ignored> beforeItsFirstAlarm() {
    return Stream.of(EventType.values())
        .filter(event -> event != ALARM_ARRIVED)
        .map(event -> ignores(RECEIVED, event, "nothing is open before its first alarm"))
        .toList();
  }

  private static Ignored ignores(Phase phase, EventType event, String why) {
    return new Ignored(phase, event, why);
  }
}
