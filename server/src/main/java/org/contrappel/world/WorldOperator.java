package org.contrappel.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.evidence.Clue;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.plan.PlanStep.Sent;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.security.Role;
import org.contrappel.server.shift.OnShift;
import org.contrappel.server.switchboard.Happened;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.telephony.simulated.OperatorSeat;

/**
 * An operator at the desk. What he does takes the way the doors of the web API take once they have let it in: what may
 * not be done is refused by the incident itself, in writing. People are called by the names on the site's card.
 */
public final class WorldOperator {
  private static final String SCRIPT = "operator-call";
  private final StationWorld world;
  private final String name;

  WorldOperator(StationWorld world, String name) {
    this.world = world;
    this.name = name;
  }

  public String name() {
    return name;
  }

  /** His telephone: it is there and never answers until it is told to. Who never asks for it has none. */
  public OperatorSeat telephone() {
    return world.telephone(name);
  }

  /** He gives a sign of life, as his desk does for him while he is there. */
  public WorldOperator isSeen() {
    world.presence().seen(name, world.clock().instant());
    return this;
  }

  /** He comes to his desk, which gives a sign of life for him every half minute until he leaves it. */
  public WorldOperator comesToHisDesk() {
    world.staffed(name, true);
    return this;
  }

  /** From now on nothing is heard of him. */
  public WorldOperator leavesHisDesk() {
    world.staffed(name, false);
    return this;
  }

  // His shift.

  /** He signs the sheet; from now on he is looked after. */
  public WorldOperator takesTheShift() {
    var on = new OnShift(name, Role.OPERATOR, world.clock().instant());
    return shift("shift_taken", world.json().write(on));
  }

  public WorldOperator leavesTheShift() {
    return shift("shift_left", null);
  }

  private WorldOperator shift(String kind, String document) {
    var entry = new StationEntry(kind, Map.of("by", name), Collections.singletonMap(Names.shift(name), document));
    world.puts(Lane.STATION, Names.STATION_ENTRY, world.json().write(entry)).settle();
    return this;
  }

  /** He presses a key, or moves his mouse. */
  public WorldOperator doesSomething() {
    world.signsOfLife().given(name);
    world.settle();
    return this;
  }

  // In whose hands.

  public WorldOperator claims(WorldIncident incident) {
    return does(incident, at -> new Event.OperatorClaimed(name, at));
  }

  /** He claims it and knows that another has it. */
  public WorldOperator confirms(WorldIncident incident) {
    return does(incident, at -> new Event.OperatorClaimed(name, true, null, at));
  }

  /** A supervisor takes it over. */
  public WorldOperator takesOver(WorldIncident incident, String reason) {
    return does(incident, at -> new Event.OperatorClaimed(name, false, reason, at));
  }

  public WorldOperator givesBack(WorldIncident incident) {
    return does(incident, at -> new Event.OperatorGaveBack(name, at));
  }

  /** @param priority the one it has when it comes back, 0 to 9 */
  public WorldOperator holds(WorldIncident incident, Duration length, String reason, int priority) {
    return does(incident, at -> new Event.OperatorHeld(name, reason, at.plus(length), priority, at));
  }

  public WorldOperator acknowledges(WorldIncident incident) {
    return does(incident, at -> new Event.SignalsAcknowledged(name, at));
  }

  /** @param step the one of the plan that asks */
  public WorldOperator answers(WorldIncident incident, String step, String answer) {
    return does(incident, at -> new Event.OperatorAnswered(name, step, answer, at));
  }

  // On the telephone.

  /** He has a person of the site rung, and the site itself by its name, on the first of the numbers. */
  public WorldOperator calls(WorldIncident incident, String person) {
    var id = incident.idOf(person);
    return does(incident, at -> new Event.OperatorCalls(name, id, "", incident.numberOf(id), SCRIPT, at));
  }

  /** He has a number rung that is nobody's on the card. */
  public WorldOperator calls(WorldIncident incident, String person, String number) {
    return does(incident, at -> new Event.OperatorCalls(name, "", person, number, SCRIPT, at));
  }

  /** He wants to speak with a person who is being called. */
  public WorldOperator joins(WorldIncident incident, String person) {
    var call = incident.lastCallTo(person).id();
    return does(incident, at -> new Event.OperatorJoins(name, call, at));
  }

  /** He gives the person back to the script. */
  public WorldOperator leaves(WorldIncident incident, String person) {
    var call = incident.lastCallTo(person).id();
    return does(incident, at -> new Event.OperatorLeaves(name, call, at));
  }

  public WorldOperator endsCall(WorldIncident incident, String person) {
    var call = incident.lastCallTo(person).id();
    return does(incident, at -> new Event.OperatorHangsUp(name, call, at));
  }

  public WorldOperator acts(WorldIncident incident, String person, LineAct act) {
    var call = incident.lastCallTo(person).id();
    return does(incident, at -> new Event.OnTheLine(name, call, act, at));
  }

  /** He types the word as he hears it. */
  public WorldOperator hearsWord(WorldIncident incident, String person, String word) {
    var call = incident.lastCallTo(person).id();
    return does(incident, at -> world.spokenWords().judged(name, call, word, at));
  }

  /** He brings a third person in. @param beside whom he speaks with @param instead the third is to take his own place */
  public WorldOperator brings(WorldIncident incident, String person, String beside, boolean instead) {
    var call = incident.lastCallTo(beside).id();
    var id = incident.idOf(person);
    return does(incident, at -> new Event.OperatorInvites(
        name, call, id, "", incident.numberOf(id), SCRIPT, instead, at));
  }

  // Calls that belong to no incident.

  /** He claims the call that waits longest; another may be first. */
  public WorldOperator claimsTheCall() {
    return acts(longestWaiting(), Happened.Does.CLAIM, null);
  }

  private String longestWaiting() {
    return world.switchboard().live().stream().filter(call -> call.state() == StationCall.State.RINGING).findFirst()
        .orElseThrow(() -> new AssertionError("No call waits: " + world.switchboard().live())).id();
  }

  /** He does something to the call he is on. */
  public WorldOperator does(Happened.Does what) {
    return acts(world.switchboard().with(name).orElseThrow().id(), what, null);
  }

  /** He has the person called back whom the station missed first. */
  public WorldOperator callsBack() {
    return acts(world.switchboard().missed().getFirst().id(), Happened.Does.CALL_BACK, world.another("back"));
  }

  public WorldOperator acts(String call, Happened.Does what, String words) {
    isSeen();
    var act = world.another("act");
    world.switchboardInbox().report(new Happened.Act(call, what, name, act, words), act);
    world.settle();
    return this;
  }

  // People on the road.

  public WorldOperator sends(WorldIncident incident, String agent) {
    var id = incident.idOf(agent);
    return does(incident, at -> new Event.OperatorSends(name, Sent.AGENT, id, incident.numberOf(id), at));
  }

  /** He enters what whoever was sent told him. @param words may be empty */
  public WorldOperator reports(WorldIncident incident, Point point, String words) {
    return does(incident, at -> new Event.MissionReported(name, point, words, at));
  }

  // Proof and the emergency services.

  public WorldOperator addsClue(WorldIncident incident, ClueKind kind, String words) {
    var id = world.another("clue");
    return does(incident, at -> new Event.ClueAdded(name, new Clue(id, kind, name, at, words, null), at));
  }

  public WorldOperator callsService(WorldIncident incident, Service service, String sentence) {
    return callsService(incident, service, sentence, "");
  }

  /** @param concreteElement the answer where one is asked for, and its absence too */
  public WorldOperator callsService(
      WorldIncident incident, Service service, String sentence, String concreteElement) {
    return does(incident, at -> new Event.ServiceCalls(name, service, sentence, concreteElement, false, "", at));
  }

  /** A supervisor calls it and takes it on himself that evidence is missing. */
  public WorldOperator callsServiceAsSupervisor(
      WorldIncident incident, Service service, String sentence, String reason) {
    return does(incident, at -> new Event.ServiceCalls(name, service, sentence, "", true, reason, at));
  }

  public WorldOperator serviceAnswered(
      WorldIncident incident, Service service, String reference, String spokeWith) {
    return does(incident, at -> new Event.ServiceReported(name, service, reference, spokeWith, at));
  }

  // Papers and the end.

  public WorldOperator notes(WorldIncident incident, String words) {
    return does(incident, at -> new Event.NoteWritten(name, "", words, at));
  }

  public WorldOperator closes(WorldIncident incident, String reason) {
    return does(incident, at -> new Event.OperatorClosed(name, reason, at));
  }

  /** @param code one of the station's @param measures what was done and lifted; may be empty */
  public WorldOperator closes(WorldIncident incident, String code, String reason, String measures) {
    return does(incident, at -> new Event.OperatorClosed(name, code, reason, measures, false, at));
  }

  /** It is to be closed by the signals that say that the site is back to normal. */
  public WorldOperator closesWhenRestored(WorldIncident incident, String reason) {
    return does(incident, at -> new Event.OperatorClosed(name, "", reason, "", true, at));
  }

  /** Whatever else an operator can do: the event he sends, made for the instant he sends it. */
  public WorldOperator does(WorldIncident incident, Function<Instant, Event> act) {
    isSeen();
    world.happenings().report(incident.id() + "-0", world.another(name), act.apply(world.clock().instant()));
    world.settle();
    return this;
  }
}
