package org.contrappel.world;

import java.time.Instant;
import java.util.function.Function;
import org.contrappel.incident.Event;

/** An operator at the desk. What he does takes the way the doors of the web API take. */
public final class WorldOperator {
  private final StationWorld world;
  private final String name;

  WorldOperator(StationWorld world, String name) {
    this.world = world;
    this.name = name;
  }

  public String name() {
    return name;
  }

  public WorldOperator claims(WorldIncident incident) {
    return does(incident, at -> new Event.OperatorClaimed(name, at));
  }

  public WorldOperator closes(WorldIncident incident, String reason) {
    return does(incident, at -> new Event.OperatorClosed(name, reason, at));
  }

  /** He gives a sign of life, as his desk does for him while he is there. */
  public WorldOperator isSeen() {
    world.presence().seen(name, world.clock().instant());
    return this;
  }

  /** Whatever else an operator can do: the event he sends, made for the instant he sends it. */
  public WorldOperator does(WorldIncident incident, Function<Instant, Event> act) {
    isSeen();
    world.happenings().report(incident.id() + "-0", world.another(name), act.apply(world.clock().instant()));
    world.settle();
    return this;
  }
}
