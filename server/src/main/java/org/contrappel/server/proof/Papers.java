package org.contrappel.server.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.ServiceCalled;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.evidence.paper.Briefing;
import org.contrappel.incident.evidence.paper.BriefingFacts;
import org.contrappel.incident.evidence.paper.Dossier;
import org.contrappel.incident.evidence.paper.DossierFacts;
import org.contrappel.incident.evidence.paper.OnTheWay;
import org.contrappel.incident.evidence.paper.RegisterMark;
import org.contrappel.incident.evidence.paper.ServiceCall;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.plan.PlanStep.Sent;
import org.contrappel.incident.site.Place;
import org.contrappel.incident.table.Services;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Moved;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.HashChain;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.StreamName;

/** Fills the papers from an incident and its register. */
public final class Papers {
  private final LedgerReader reader;
  private final Supplier<EvidenceTable> evidence;
  private final String station;
  private final ZoneId zone;
  private final Json json;

  /** @param station how it calls itself @param zone the station's */
  public Papers(LedgerReader reader, Supplier<EvidenceTable> evidence, String station, ZoneId zone, Json json) {
    this.reader = reader;
    this.evidence = evidence;
    this.station = station;
    this.zone = zone;
    this.json = json;
  }

  public String briefing(Incident incident, Service service, String operator, Instant now) {
    var facts = Services.facts(incident, new Event.ServiceCalls(operator, service, "", "", false, "", now));
    var place = place(incident);
    return Briefing.of(new BriefingFacts(
        service, station, null, operator, site(incident), place.address(), place.access(), place.people(), place.dangers(),
        facts, onTheWay(incident), List.of(), now, zone));
  }

  public String dossier(Incident incident, Service service, String operator, Instant now) {
    var called = incident.services().stream().filter(call -> call.service() == service).findFirst();
    var facts = called.map(call -> Services.facts(incident, call))
        .orElseGet(() -> Services.facts(incident, new Event.ServiceCalls(operator, service, "", "", false, "", now)));
    var entries = reader.all(lane(incident), stream(incident));
    return Dossier.of(new DossierFacts(
        station, site(incident), place(incident).address(), incident.id(), incident.alarms().getFirst().alarmClass(), service, evidence.get(),
        facts, called.map(Papers::printed).orElse(null), marks(entries), chain(incident), operator, now, zone));
  }

  private static ServiceCall printed(ServiceCalled call) {
    return new ServiceCall(callId(call), call.by(), call.at(), call.spokeWith(), call.reference(), call.reportedAt());
  }

  private static String callId(ServiceCalled call) {
    return "call-" + call.service().word();
  }

  private List<OnTheWay> onTheWay(Incident incident) {
    var mission = incident.mission();
    if (mission == null) {
      return List.of();
    }
    var name = incident.site().contact(mission.person()).map(contact -> contact.name()).orElse(mission.person());
    var as = mission.who() == Sent.AGENT ? "agent d'intervention" : "technicien";
    var isThere = mission.reached().compareTo(Point.ARRIVED) >= 0;
    return List.of(new OnTheWay(name, as, isThere ? null : mission.due(), isThere ? mission.due() : null));
  }

  /** Where each piece of evidence stands in the register. */
  private Map<String, RegisterMark> marks(List<Entry> entries) {
    var marks = new HashMap<String, RegisterMark>();
    for (var entry : entries) {
      if (json.tree(entry.body()).has("changes")) {
        var mark = new RegisterMark(entry.number(), entry.hash());
        json.read(entry.body(), Moved.class).changes()
            .forEach(change -> pieces(change).forEach(piece -> marks.putIfAbsent(piece, mark)));
      }
    }
    return marks;
  }

  private static List<String> pieces(Change change) {
    return switch (change) {
      case Change.Opened(var alarm, _, _, _) -> List.of(alarm.id());
      case Change.AlarmJoined(var alarm, _) -> List.of(alarm.id());
      case Change.AttemptAsked(var attempt) -> List.of(attempt.id());
      case Change.PersonIdentified(var attempt, _, _, _) -> List.of(attempt + "-duress");
      case Change.ClueKept(var clue) -> List.of(clue.id());
      case Change.ServiceAsked(var call) -> new ArrayList<>(
          List.of(callId(call), "sentence", "concrete-element", "supervisor"));
      default -> List.of();
    };
  }

  private String chain(Incident incident) {
    var stream = stream(incident);
    var stored = reader.allStored(lane(incident), stream);
    return HashChain.verify(stream, stored)
        .map(fault -> "Chaîne d'empreintes ROMPUE : " + fault)
        .orElse("Chaîne d'empreintes vérifiée : " + stored.size() + " inscriptions intactes.");
  }

  private static Place place(Incident incident) {
    return incident.site() == null ? Place.UNKNOWN : incident.site().place();
  }

  private static String site(Incident incident) {
    return Optional.ofNullable(incident.site()).map(card -> card.name()).orElse(null);
  }

  private static Lane lane(Incident incident) {
    return Lane.ofId(incident.id()).orElseThrow();
  }

  private static StreamName stream(Incident incident) {
    return StreamName.incident(incident.id());
  }
}
