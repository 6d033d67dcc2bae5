package org.contrappel.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Incident;
import org.contrappel.server.Ids;
import org.contrappel.server.instructions.Given;
import org.contrappel.server.instructions.InstructionText;
import org.contrappel.server.instructions.Instructions;
import org.contrappel.server.instructions.Rules;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.sites.Site;

/** A site of the station: the temporary instructions it is given, and what its own register says. */
public final class WorldSite {
  private final StationWorld world;
  private final String id;
  private final Lane lane;

  WorldSite(StationWorld world, String id) {
    this.world = world;
    this.id = id;
    this.lane = Lanes.ofSite(id);
  }

  // What it is told. Each takes the way of the web door: refused with a RefusedInstruction, or given to the lane.

  /** @param zone empty: the whole site */
  public WorldSite isOnTest(String zone, Duration length, String author) {
    return instructed(author, new InstructionText(
        "on_test", "operator", zone, null, until(length), "Essai", null, null, true, null, null, null));
  }

  /** @param substitute a contact who stands in for him; null: nobody */
  public WorldSite isWithout(String contact, String substitute, Duration length, String author) {
    return instructed(author, new InstructionText(
        "absence", "written", null, null, until(length), "", null, null, true, contact, substitute, null));
  }

  /** A test for which somebody was verified on a call. @param attempt that call */
  public WorldSite isOnTestBecauseOf(String attempt, Duration length, String author) {
    return instructed(author, new InstructionText(
        "on_test", "verified_by_voice", null, null, until(length), "Essai", null, attempt, true, null, null, null));
  }

  private Instant until(Duration length) {
    return world.clock().instant().plus(length);
  }

  private WorldSite instructed(String author, InstructionText text) {
    var site = read(Names.site(id), Site.class).orElseThrow(() -> new StoryWentOtherwise("There is no site " + id));
    var held = read(Names.instructions(id), Instructions.class).orElse(Instructions.NONE);
    var checked = new Rules(site, held, this::incidentOfAttempt)
        .check(text, world.another("instruction"), author, world.clock().instant());
    world.puts(lane, Names.INSTRUCTION, world.json().write(new Given(id, checked))).settle();
    return this;
  }

  private Optional<Incident> incidentOfAttempt(String attempt) {
    return new KeptIncidents(world.register(), world.json()).of(Ids.incidentOfAttempt(attempt));
  }

  // What came of it.

  /** The incident it had last. */
  public WorldIncident lastIncident() {
    return world.register().document(lane, Names.lastAt(id)).map(last -> new WorldIncident(world, last))
        .orElseThrow(() -> new StoryWentOtherwise("The site " + id + " never had an incident."));
  }

  public boolean everHadAnIncident() {
    return world.register().document(lane, Names.lastAt(id)).isPresent();
  }

  /** The kinds of the entries in its own register, in order. */
  public List<String> register() {
    return world.register().all(lane, StreamName.site(id)).stream().map(Entry::kind).toList();
  }

  private <T> Optional<T> read(String document, Class<T> as) {
    return world.register().document(lane, document).map(text -> world.json().read(text, as));
  }
}
