package org.contrappel.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Intake;

/** An alarm about to come in, as its panel sends it. */
public final class RaisedAlarm {
  private final StationWorld world;
  private final Map<String, Object> message = new LinkedHashMap<>();

  RaisedAlarm(StationWorld world, String site, AlarmClass alarmClass) {
    this.world = world;
    message.put("site", site);
    message.put("class", alarmClass.word());
  }

  public RaisedAlarm zone(String zone) {
    return with("zone", zone);
  }

  /** The panel's words. */
  public RaisedAlarm says(String text) {
    return with("text", text);
  }

  /** What the panel's clock shows. */
  public RaisedAlarm panelTime(Instant at) {
    return with("at", at.toString());
  }

  /** Anything more the message form has. */
  public RaisedAlarm with(String field, Object value) {
    message.put(field, value);
    return this;
  }

  /** It comes in through reception, and its lane takes it. Gives the incident it opened or joined. */
  public WorldIncident arrives() {
    var taken = comesIn();
    var incident = world.register().document(taken.lane(), Names.incidentOfAlarm(taken.alarmId())).orElseThrow(
        () -> new StoryWentOtherwise("No incident took the alarm %s; set aside: %s".formatted(
            taken.alarmId(), world.register().dead(taken.lane()))));
    return new WorldIncident(world, incident);
  }

  /** It comes in through reception while its site is on test: it is written down, and no incident takes it. */
  public void isOnlyLogged() {
    var taken = comesIn();
    if (world.register().document(taken.lane(), Names.onTest(taken.alarmId())).isEmpty()) {
      throw new StoryWentOtherwise("The alarm " + taken.alarmId() + " should be logged as one on test, and is not.");
    }
  }

  private Intake.Accepted comesIn() {
    var raw = world.json().write(message).getBytes(UTF_8);
    var intake = world.reception().take("panel", world.another("alarm"), raw);
    world.settle();
    if (!(intake instanceof Intake.Accepted taken)) {
      throw new StoryWentOtherwise("The alarm was not taken: " + intake);
    }
    return taken;
  }
}
