package org.contrappel.server.shift;

import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.contrappel.incident.Event;
import org.contrappel.server.health.Ailment;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.security.Role;
import org.contrappel.server.station.StationStream;

/** Taking the shift and leaving it. What is done is in the station's stream when the method returns. */
public final class Shifts {
  static final String TAKEN = "shift_taken";
  static final String LEFT = "shift_left";
  static final String NOTE = "shift_note";
  private final LedgerReader reader;
  private final StationStream stream;
  private final Happenings happenings;
  private final HandoverSheet sheet;
  private final InstantSource clock;
  private final Json json;

  public Shifts(
      LedgerReader reader, KeptIncidents incidents, StationStream stream, Happenings happenings, InstantSource clock,
      Json json) {
    this.reader = reader;
    this.stream = stream;
    this.happenings = happenings;
    this.sheet = new HandoverSheet(reader, incidents, clock, json);
    this.clock = clock;
    this.json = json;
  }

  public Handover handover() {
    return sheet.now();
  }

  /** Who is on, by name. */
  public List<OnShift> on() {
    return reader.documents(Names.shift("")).values().stream().map(text -> json.read(text, OnShift.class)).toList();
  }

  public Optional<OnShift> of(String name) {
    return reader.document(Lane.STATION, Names.shift(name)).map(text -> json.read(text, OnShift.class));
  }

  /** Signs the sheet as it is now. Whoever is on already stays on, and no entry is made. */
  public OnShift take(String name, Role role) throws InterruptedException {
    var before = of(name);
    if (before.isPresent()) {
      return before.get();
    }
    var shown = sheet.now();
    var body = new LinkedHashMap<String, Object>();
    body.put("by", name);
    body.put("incidents", shown.incidents().stream().map(Handover.OpenIncident::id).toList());
    body.put("instructions", shown.instructions().stream().map(one -> one.instruction().id()).toList());
    body.put("onTest", shown.onTest().stream().map(one -> one.instruction().id()).toList());
    body.put("faults", shown.faults().stream().map(Ailment::what).toList());
    body.put("notes", shown.notes().size());
    var on = new OnShift(name, role, clock.instant());
    return stream.write(new StationEntry(TAKEN, body, Map.of(Names.shift(name), json.write(on))), () -> of(name));
  }

  /**
   * Gives back what he has in hand, so that it is presented again, and leaves.
   *
   * @param words to whoever comes next; may be empty
   */
  public void leave(OnShift on, String words) throws InterruptedException {
    var open = sheet.open();
    var his = open.stream().filter(incident -> incident.hands().equals(on.name())).map(Handover.OpenIncident::id).toList();
    var now = clock.instant();
    his.forEach(id -> happenings.report(
        id + "-0", UUID.randomUUID().toString(), new Event.OperatorGaveBack(on.name(), now)));
    var body = new LinkedHashMap<String, Object>();
    body.put("by", on.name());
    body.put("words", words);
    body.put("open", open.stream().map(Handover.OpenIncident::id).toList());
    body.put("givenBack", his);
    var entry = new StationEntry(LEFT, body, Collections.singletonMap(Names.shift(on.name()), null));
    stream.write(entry, () -> of(on.name()).isEmpty() ? Optional.of(on) : Optional.empty());
  }

  /** A note for whoever takes the next shift. */
  public void note(String by, String words) throws InterruptedException {
    var before = reader.head(Lane.STATION, StreamName.STATION).number();
    stream.write(new StationEntry(NOTE, Map.of("by", by, "words", words)),
        () -> sheet.now().notes().stream().filter(note -> note.by().equals(by) && note.words().equals(words)).findFirst()
            .filter(_ -> reader.head(Lane.STATION, StreamName.STATION).number() > before));
  }
}
