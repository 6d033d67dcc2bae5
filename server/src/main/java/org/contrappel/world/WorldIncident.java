package org.contrappel.world;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.contrappel.incident.Closing;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.Contact;
import org.contrappel.server.incidents.Transcript;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;

/** An incident as whoever follows the story sees it. What is not as told throws {@link StoryWentOtherwise}. */
public final class WorldIncident {
  private final StationWorld world;
  private final String id;
  private final Lane lane;

  WorldIncident(StationWorld world, String id) {
    this.world = world;
    this.id = id;
    this.lane = Lane.ofId(id).orElseThrow();
  }

  public String id() {
    return id;
  }

  /** The record as it is kept now. */
  public Incident record() {
    return new KeptIncidents(world.register(), world.json()).of(id)
        .orElseThrow(() -> new StoryWentOtherwise("There is no incident " + id));
  }

  public List<Entry> entries() {
    return world.register().all(lane, StreamName.incident(id));
  }

  /** The register as the station's manager reads it. */
  public String transcript() {
    return Transcript.of(entries(), world.json(), world.zone());
  }

  /** The last call to somebody of the site, to the site by its name, or to somebody an operator gave a name. */
  public Attempt lastCallTo(String name) {
    return record().attempts().reversed().stream()
        .filter(attempt -> name(attempt.person()).equals(name) || name.equals(attempt.name()))
        .findFirst().orElseThrow(() -> new StoryWentOtherwise(name + " was never called.\n\n" + transcript()));
  }

  String idOf(String name) {
    var site = record().site();
    return site.name().equals(name) ? Callee.SITE
        : site.contacts().stream().filter(contact -> contact.name().equals(name)).map(Contact::id).findFirst()
            .orElseThrow(() -> new StoryWentOtherwise("The site has no contact of the name " + name));
  }

  String numberOf(String person) {
    var site = record().site();
    return person.equals(Callee.SITE) ? site.numbers().getFirst()
        : site.contact(person).orElseThrow().numbers().getFirst();
  }

  // What is to be true now.

  public WorldIncident isIn(Phase phase) {
    return same("The phase", phase, record().phase());
  }

  public WorldIncident isOpen() {
    return told(record().phase() != Phase.CLOSED, "It should be open and is closed.");
  }

  public WorldIncident isClosedAs(Closing.Kind kind) {
    var closing = record().closing();
    return same("The closing", kind, closing == null ? null : closing.kind());
  }

  /** @param who the name of a person of the site, of the site itself, or of an operator */
  public WorldIncident isClosedBy(String who) {
    var closing = record().closing();
    return same("Who closed it", who, closing == null ? null : name(closing.by()));
  }

  public WorldIncident asksOperatorBecause(OperatorReason reason) {
    var asked = record().asked();
    return same("Why an operator is asked", reason, asked == null ? null : asked.reason());
  }

  public WorldIncident asksNoOperator() {
    return told(record().asked() == null, "No operator should be asked, and one is.");
  }

  public WorldIncident hasPriority(int priority) {
    return same("The priority", priority, record().priority());
  }

  /** @param operator his name, or {@link Incident#AUTOMATIC} */
  public WorldIncident isInTheHandsOf(String operator) {
    return same("In whose hands it is", operator, record().hands());
  }

  /** Somebody was called so often, with these results in this order; without any: was not called. */
  public WorldIncident rang(String name, CallResult... results) {
    var found = record().attempts().stream().filter(attempt -> name(attempt.person()).equals(name))
        .map(attempt -> attempt.result()).toList();
    return same("The calls to " + name, Arrays.asList(results), found);
  }

  /** Exactly these people were called, by name, in this order. */
  public WorldIncident rangInOrder(String... names) {
    var found = record().attempts().stream().map(attempt -> name(attempt.person())).toList();
    return same("The people called", List.of(names), found);
  }

  public WorldIncident rangNobody() {
    return rangInOrder();
  }

  /** What was done last was refused, with these words. */
  public WorldIncident refuses(String words) {
    var lines = transcript().lines().toList();
    return told(lines.getLast().contains("Refused: ") && lines.getLast().contains(words),
        "The last act should be refused with: " + words);
  }

  /** Who was sent, and the last point he is known to have reached. */
  public WorldIncident isOnMission(String who, Point reached) {
    var mission = record().mission();
    return same("Who is on a mission", who, mission == null ? null : name(mission.person()))
        .same("The point he has reached", reached, mission == null ? null : mission.reached());
  }

  public WorldIncident hasNobodyOnMission() {
    return told(record().mission() == null, "Nobody should be on a mission, and somebody is.");
  }

  /** What was seen of the last call to somebody: of the facts that follow asking and ringing, exactly these. */
  public WorldIncident saw(String name, Fact... facts) {
    var seen = EnumSet.copyOf(lastCallTo(name).facts().keySet());
    seen.removeAll(List.of(Fact.ASKED, Fact.RINGING, Fact.ENDED));
    return same("The facts of the call to " + name, List.of(facts), List.copyOf(seen));
  }

  /** Some line of the register has these words. */
  public WorldIncident registerSays(String words) {
    return told(transcript().contains(words), "The register should say: " + words);
  }

  public WorldIncident registerNeverSays(String words) {
    return told(!transcript().contains(words), "The register should not say: " + words);
  }

  private String name(String person) {
    var site = record().site();
    if (site == null) {
      return person;
    }
    return person.equals(Callee.SITE) ? site.name() : site.contact(person).map(Contact::name).orElse(person);
  }

  private WorldIncident same(String what, Object wanted, Object found) {
    return told(Objects.equals(wanted, found), "%s should be %s and is %s.".formatted(what, wanted, found));
  }

  private WorldIncident told(boolean isSo, String sentence) {
    if (!isSo) {
      throw new StoryWentOtherwise(sentence + "\n\n" + transcript());
    }
    return this;
  }
}
