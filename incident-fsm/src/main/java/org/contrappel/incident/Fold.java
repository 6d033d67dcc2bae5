package org.contrappel.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.plan.Armed;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.CancelledBefore;
import org.contrappel.incident.site.SiteCard;

/** Takes changes one by one. It judges nothing: what was recorded is so, whatever today's table says. */
final class Fold {
  private final String id;
  private Phase phase;
  private SiteCard site;
  private Plan plan;
  private final List<Alarm> alarms;
  private List<String> unseen;
  private Armed armed;
  private Position position;
  private Interrupted interrupted;
  private String hands;
  private int priority;
  private Asked asked;
  private Pause pause;
  private Hold hold;
  private final List<Attempt> attempts;
  private Mission mission;
  private final List<Clue> clues;
  private final List<ServiceCalled> services;
  private CancelledBefore cancelled;
  private Closing closing;

  Fold(Incident start) {
    id = start.id();
    phase = start.phase();
    site = start.site();
    plan = start.plan();
    alarms = new ArrayList<>(start.alarms());
    unseen = start.unseen();
    armed = start.armed();
    position = start.position();
    interrupted = start.interrupted();
    hands = start.hands();
    priority = start.priority();
    asked = start.asked();
    pause = start.pause();
    hold = start.hold();
    attempts = new ArrayList<>(start.attempts());
    mission = start.mission();
    clues = new ArrayList<>(start.clues());
    services = new ArrayList<>(start.services());
    cancelled = start.cancelled();
    closing = start.closing();
  }

  Fold take(Change change) {
    switch (change) {
      case Change.Opened c -> open(c);
      case Change.AlarmJoined c -> join(c);
      case Change.CancelledLately c -> cancelled = c.before();
      case Change.SiteArmed c -> armed = c.armed();
      case Change.SignalsSeen _ -> unseen = List.of();
      case Change.Moved c -> phase = c.to();
      case Change.PositionTaken c -> position = c.position();
      case Change.PlanInterrupted c -> interrupted = c.where();
      case Change.PlanResumed _ -> interrupted = null;
      case Change.PauseBegan c -> pause = c.pause();
      case Change.PauseEnded _ -> pause = null;
      case Change.AttemptAsked c -> attempts.add(c.attempt());
      case Change.FactSeen c -> at(c.attempt(), attempt -> attempt.with(c.fact(), c.at()));
      case Change.PersonIdentified c ->
          at(c.attempt(), attempt -> attempt.identified(c.who(), c.verdict(), c.at()));
      case Change.AttemptEnded c -> at(c.attempt(), attempt -> attempt.ended(c.result(), c.at()));
      case Change.RecordingAttached c -> at(c.attempt(), attempt -> attempt.recorded(c.recording()));
      case Change.OperatorWith c -> at(c.attempt(), attempt -> attempt.speaking(c.operator(), c.at()));
      case Change.CallHeld c -> at(c.attempt(), attempt -> attempt.held(c.held()));
      case Change.WrongWord c -> at(c.attempt(), Attempt::saidAWrongWord);
      case Change.PriorityRaised c -> priority = c.priority();
      case Change.HandsChanged c -> hands = c.hands();
      case Change.OperatorAsked c -> asked = c.asked();
      case Change.HoldBegan c -> hold = c.hold();
      case Change.HoldEnded _ -> hold = null;
      case Change.MissionIs c -> mission = c.mission();
      case Change.MissionEnded _ -> mission = null;
      case Change.ClueKept c -> clues.add(c.clue());
      case Change.ServiceAsked c -> services.add(c.call());
      case Change.ServiceAnswered c -> services.replaceAll(call -> call.service() == c.service() && call.reportedAt() == null
          ? call.reported(c.reference(), c.spokeWith(), c.at())
          : call);
      case Change.ClosingAwaited c -> closing = c.closing();
      case Change.Closed c -> closing = c.closing();
      case Change.Reopened _ -> closing = null;
      case Change.PanelClockOff _, Change.ContactSkipped _, Change.StepPassed _, Change.NoteKept _, Change.ActRefused _,
          Change.Noted _ -> {
        // Read in the register; no rule ever asks for them.
      }
    }
    return this;
  }

  Incident incident() {
    return new Incident(
        id, phase, site, plan, alarms, unseen, armed, position, interrupted, hands, priority, asked, pause, hold, attempts,
        mission, clues, services, cancelled, closing);
  }

  private void open(Change.Opened opened) {
    site = opened.site();
    plan = opened.plan();
    alarms.add(opened.alarm());
    armed = opened.armed() == null ? Armed.UNKNOWN : opened.armed();
    priority = opened.alarm().alarmClass().priority();
  }

  private void join(Change.AlarmJoined joined) {
    alarms.add(joined.alarm());
    if (joined.toBeSeen()) {
      unseen = Stream.concat(unseen.stream(), Stream.of(joined.alarm().id())).toList();
    }
  }

  private void at(String attemptId, UnaryOperator<Attempt> change) {
    attempts.replaceAll(attempt -> attempt.id().equals(attemptId) ? change.apply(attempt) : attempt);
  }
}
