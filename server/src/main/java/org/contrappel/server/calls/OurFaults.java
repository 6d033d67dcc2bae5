package org.contrappel.server.calls;

import java.time.InstantSource;
import java.util.UUID;
import org.contrappel.incident.Event;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.kept.Happening;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Input;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;

/** What could not be decided through a defect of ours goes to a person: the alarm bare, the incident with the reason. */
public final class OurFaults {
  private final Inbox inbox;
  private final InstantSource clock;
  private final Json json;

  public OurFaults(Inbox inbox, InstantSource clock, Json json) {
    this.inbox = inbox;
    this.clock = clock;
    this.json = json;
  }

  public void tell(Input broken) {
    switch (broken) {
      case Input.Item(_, var kind, var text) when kind.equals(Names.ALARM) ->
          put(json.read(text, Alarm.class).id(), Names.BARE_ALARM, text);
      case Input.Item(_, var kind, var text) when kind.equals(Names.EVENT) -> {
        var happening = json.read(text, Happening.class);
        if (!(happening.event() instanceof Event.OurFault)) { // else telling of it is what fails
          tell(happening.incident(), happening.event().getClass().getSimpleName());
        }
      }
      case Input.Due(_, var payload, _) -> tell(payload.substring(0, payload.indexOf(' ')), "a timer");
      case Input.Item _ -> {} // a site or a note: the log and the lane's dead stream have it
    }
  }

  private void tell(String incident, String what) {
    put(incident, Names.EVENT, json.write(new Happening(incident, new Event.OurFault(what, clock.instant()))));
  }

  private void put(String id, String kind, String text) {
    Lane.ofId(id).ifPresent(lane -> inbox.put(lane, kind, text, UUID.randomUUID().toString()));
  }
}
