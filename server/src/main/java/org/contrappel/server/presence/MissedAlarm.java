package org.contrappel.server.presence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Intake;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.reception.AlarmMessage;
import org.contrappel.server.reception.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises the alarm for somebody who is missed, by the reception every alarm comes in by. */
final class MissedAlarm {
  static final String RAISED = "presence_alarm";
  private static final Logger LOG = LoggerFactory.getLogger(MissedAlarm.class);
  private static final String SENDER = "presence";
  private final Reception reception;
  private final Inbox inbox;
  private final String site;
  private final Json json;

  /** @throws IllegalArgumentException when it cannot be the id of a site */
  MissedAlarm(Reception reception, Inbox inbox, String site, Json json) {
    this.reception = reception;
    this.inbox = inbox;
    this.site = new AlarmMessage(site, AlarmClass.LONE_WORKER.word(), null, null, null).site();
    this.json = json;
  }

  /** Raised as often as it is ordered, it is one alarm: the silence itself is its idempotency key. */
  void raise(Asked asked) {
    var silence = asked.operator() + ":" + asked.at().toEpochMilli();
    try {
      var alarm = switch (reception.take(SENDER, silence, message(asked).getBytes(UTF_8))) {
        case Intake.Accepted(var id, _, _) -> id;
        case Intake.Conflict(var earlier) -> earlier;
      };
      var body = new LinkedHashMap<String, Object>();
      body.put("operator", asked.operator());
      body.put("silentSince", asked.silentSince());
      body.put("site", site);
      body.put("alarm", alarm);
      var entry = new StationEntry(
          RAISED, body, Map.of(Names.presence(asked.operator()), json.write(asked.missed(alarm))));
      inbox.put(Lane.STATION, Names.STATION_ENTRY, json.write(entry), "presence:" + silence);
    } catch (LedgerUnavailable away) {
      LOG.warn("{} is missed, and the alarm waits for Redis", asked.operator());
    }
  }

  private String message(Asked asked) {
    var message = new LinkedHashMap<String, Object>();
    message.put("site", site);
    message.put("class", AlarmClass.LONE_WORKER.word());
    message.put("text", "L'opérateur " + asked.operator() + " ne donne plus signe de vie à son poste.");
    return json.write(message);
  }
}
