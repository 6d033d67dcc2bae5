package org.contrappel.server.calls;

import java.time.InstantSource;
import java.util.UUID;
import org.contrappel.incident.Event;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.kept.Happening;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Input;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;

/** What could not be decided through a defect of ours goes to a person: the alarm bare, the incident with the reason. */
public final class BrokenInputs {
  private final Inbox inbox;
  private final InstantSource clock;
  private final Json json;

  public BrokenInputs(Inbox inbox, InstantSource clock, Json json) {
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
      case Input.Due(_, var payload, _) -> Names.siteOfTimer(payload)
          .ifPresentOrElse(this::unwatched, () -> tell(payload.substring(0, payload.indexOf(' ')), "a timer"));
      case Input.Item _ -> {} // a site or a note: the log and the lane's dead stream have it
    }
  }

  /** A site's own timer is gone with what broke it: nobody looks after that site until a person does. */
  private void unwatched(String site) {
    var lane = Lanes.ofSite(site);
    var alarm = new Alarm(
        lane.id("a" + UUID.randomUUID().toString().replace("-", "")), site, AlarmClass.TECHNICAL, "",
        "Défaut du serveur : la surveillance de ce site est arrêtée jusqu'à ce que le site soit repris.",
        clock.instant(), null);
    put(alarm.id(), Names.BARE_ALARM, json.write(alarm));
  }

  private void tell(String incident, String what) {
    put(incident, Names.EVENT, json.write(new Happening(incident, new Event.OurFault(what, clock.instant()))));
  }

  private void put(String id, String kind, String text) {
    Lane.ofId(id).ifPresent(lane -> inbox.put(lane, kind, text, UUID.randomUUID().toString()));
  }
}
