package org.contrappel.server.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;
import org.contrappel.server.shift.OnShift;

/** Looks after those on shift, in the station's lane: one timer for each of them. */
final class PresenceCheck {
  static final String ASKED = "presence_asked";
  static final String ANSWERED = "presence_answered";

  /** How soon an alarm that could not be raised is raised again. */
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Patience patience;
  private final Presence presence;
  private final Predicate<String> speaks;
  private final Json json;

  /** @param speaks whether he has somebody on the telephone: he is there, whatever his hands do */
  PresenceCheck(Patience patience, Presence presence, Predicate<String> speaks, Json json) {
    this.patience = patience;
    this.presence = presence;
    this.speaks = speaks;
    this.json = json;
  }

  /** What an entry of the station means for the timers: the shift is taken or left, or he answered. */
  void beside(LaneView view, StationEntry entry, Changes.Draft draft) {
    if (entry.documents() == null || !patience.isSet()) {
      return;
    }
    entry.documents().forEach((document, text) -> {
      Names.onShift(document).ifPresent(name -> {
        if (text == null) {
          draft.remove(Names.presence(name)).cancel(Names.presence(name));
        } else {
          draft.set(timer(name, patience.due(view.now())));
        }
      });
      if (text == null) {
        Names.whoIsAsked(document).ifPresent(name -> draft.set(timer(name, patience.due(view.now()))));
      }
    });
  }

  Decision due(LaneView view, String name) {
    var on = view.document(Names.shift(name)).map(text -> json.read(text, OnShift.class));
    if (on.isEmpty() || !patience.isSet()) {
      return Decision.NOTHING;
    }
    var asked = view.document(Names.presence(name)).map(text -> json.read(text, Asked.class)).orElse(null);
    return switch (patience.look(lastDeed(on.get(), view.now()), asked, view.now())) {
      case Patience.Found.Well(var next) -> new Decision(List.of(), again(name, next));
      case Patience.Found.Waiting(var until) -> new Decision(List.of(), again(name, until));
      case Patience.Found.Known() -> Decision.NOTHING;
      case Patience.Found.Answered(var next) -> new Decision(
          List.of(entry(ANSWERED, Map.of("operator", name))),
          Changes.draft().remove(Names.presence(name)).set(timer(name, next)).done());
      case Patience.Found.Silent(var since) -> asked(view, name, since);
      case Patience.Found.Missed(var missed) ->
          new Decision(List.of(), again(name, view.now().plus(AGAIN)), List.of(new Miss(missed)));
    };
  }

  private Decision asked(LaneView view, String name, Instant since) {
    var until = view.now().plus(patience.grace());
    var asked = new Asked(name, since, view.now(), until, null);
    var body = new LinkedHashMap<String, Object>();
    body.put("operator", name);
    body.put("silentSince", since);
    body.put("until", until);
    return new Decision(
        List.of(entry(ASKED, body)),
        Changes.draft().put(Names.presence(name), json.write(asked)).set(timer(name, until)).done());
  }

  private Instant lastDeed(OnShift on, Instant now) {
    if (speaks.test(on.name())) {
      return now;
    }
    var last = presence.lastDeed(on.name());
    return Optional.of(on.since()).filter(since -> last.filter(since::isBefore).isEmpty()).or(() -> last).orElseThrow();
  }

  private NewEntry entry(String kind, Map<String, Object> body) {
    return new NewEntry(StreamName.STATION, kind, json.write(body));
  }

  private static Changes again(String name, Instant at) {
    return Changes.draft().set(timer(name, at)).done();
  }

  private static Timer timer(String name, Instant at) {
    return new Timer(Names.presence(name), at, Names.presence(name));
  }
}
