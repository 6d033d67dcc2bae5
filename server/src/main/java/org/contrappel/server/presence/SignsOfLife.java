package org.contrappel.server.presence;

import java.time.InstantSource;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.contrappel.incident.Incident;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.switchboard.SwitchboardReader;

/** Takes the signs of life of those on shift, and looks after them. */
public final class SignsOfLife {
  /** Where an alarm goes when no site is named: nobody knows it, so that an operator has it, whoever is there. */
  public static final String NO_SITE = "station";

  /** How the kinds of entries about it begin. */
  public static final String ENTRIES = "presence_";

  private final Presence presence;
  private final LedgerReader reader;
  private final Inbox inbox;
  private final InstantSource clock;
  private final Json json;

  public SignsOfLife(Presence presence, LedgerReader reader, Inbox inbox, InstantSource clock, Json json) {
    this.presence = presence;
    this.reader = reader;
    this.inbox = inbox;
    this.clock = clock;
    this.json = json;
  }

  /** He has done something with his hands. */
  public void given(String operator) {
    presence.acted(operator, clock.instant());
    if (asked(operator).isPresent()) {
      var entry = new StationEntry(PresenceCheck.ANSWERED, Map.of("operator", operator),
          Collections.singletonMap(Names.presence(operator), null));
      inbox.put(Lane.STATION, Names.STATION_ENTRY, json.write(entry), UUID.randomUUID().toString());
    }
  }

  /** Whether he is being asked for one, or missed. */
  public Optional<Asked> asked(String operator) {
    return reader.document(Lane.STATION, Names.presence(operator)).map(text -> json.read(text, Asked.class));
  }

  /**
   * The work of the lanes, with those on shift looked after.
   *
   * @param site whose plan rings those who look after them
   * @throws IllegalArgumentException when it cannot be the id of a site
   */
  public LaneWork looking(LaneWork work, Patience patience, String site, Reception reception) {
    return new PresenceWork(
        work, new PresenceCheck(patience, presence, speaks(), json), new MissedAlarm(reception, inbox, site, json), json);
  }

  private Predicate<String> speaks() {
    var incidents = new KeptIncidents(reader, json);
    var switchboard = new SwitchboardReader(reader, json);
    return operator -> switchboard.now().with(operator).isPresent() || incidents.open().stream().map(Incident::allLive)
        .anyMatch(calls -> calls.stream().anyMatch(call -> operator.equals(call.with())));
  }
}
