package org.contrappel.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.SiteCard;

/** Takes changes one by one. It judges nothing: what was recorded is so, whatever today's table says. */
final class Fold {
  private final String id;
  private Phase phase;
  private SiteCard site;
  private Plan plan;
  private final List<Alarm> alarms;
  private Position position;
  private String hands;
  private int priority;
  private Asked asked;
  private Pause pause;
  private final List<Attempt> attempts;
  private Closing closing;

  Fold(Incident start) {
    id = start.id();
    phase = start.phase();
    site = start.site();
    plan = start.plan();
    alarms = new ArrayList<>(start.alarms());
    position = start.position();
    hands = start.hands();
    priority = start.priority();
    asked = start.asked();
    pause = start.pause();
    attempts = new ArrayList<>(start.attempts());
    closing = start.closing();
  }

  Fold take(Change change) {
    switch (change) {
      case Change.Opened c -> open(c);
      case Change.AlarmJoined c -> alarms.add(c.alarm());
      case Change.Moved c -> phase = c.to();
      case Change.PositionTaken c -> position = c.position();
      case Change.PauseBegan c -> pause = c.pause();
      case Change.PauseEnded _ -> pause = null;
      case Change.AttemptAsked c -> attempts.add(c.attempt());
      case Change.FactSeen c -> at(c.attempt(), attempt -> attempt.with(c.fact(), c.at()));
      case Change.PersonIdentified c ->
          at(c.attempt(), attempt -> attempt.identified(c.who(), c.verdict(), c.at()));
      case Change.AttemptEnded c -> at(c.attempt(), attempt -> attempt.ended(c.result(), c.at()));
      case Change.RecordingAttached c -> at(c.attempt(), attempt -> attempt.recorded(c.recording()));
      case Change.PriorityRaised c -> priority = c.priority();
      case Change.HandsChanged c -> hands = c.hands();
      case Change.OperatorAsked c -> asked = c.asked();
      case Change.Closed c -> closing = c.closing();
      case Change.Reopened _ -> closing = null;
      case Change.PanelClockOff _, Change.ContactSkipped _, Change.Noted _ -> {
        // Read in the register; no rule ever asks for them.
      }
    }
    return this;
  }

  Incident incident() {
    return new Incident(
        id, phase, site, plan, alarms, position, hands, priority, asked, pause, attempts, closing);
  }

  private void open(Change.Opened opened) {
    site = opened.site();
    plan = opened.plan();
    alarms.add(opened.alarm());
    priority = opened.alarm().alarmClass().priority();
  }

  private void at(String attemptId, UnaryOperator<Attempt> change) {
    attempts.replaceAll(attempt -> attempt.id().equals(attemptId) ? change.apply(attempt) : attempt);
  }
}
