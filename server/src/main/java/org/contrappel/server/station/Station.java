package org.contrappel.server.station;

import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.sites.RefusedFile;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SiteCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what the station's folder says: all of it, or nothing when one file is broken. */
public final class Station {
  private static final Logger LOG = LoggerFactory.getLogger(Station.class);
  private static final String AT_START = "start";
  private final StationFiles files;
  private final Rulebook rulebook;
  private final LedgerReader reader;
  private final Inbox inbox;
  private final Json json;

  public Station(StationFiles files, Rulebook rulebook, LedgerReader reader, Inbox inbox, Json json) {
    this.files = files;
    this.rulebook = rulebook;
    this.reader = reader;
    this.inbox = inbox;
    this.json = json;
  }

  /** What is now in force. */
  public record Loaded(int sites, List<String> plans, List<String> scripts) {}

  /**
   * Reads the folder again.
   *
   * @param by whose wish it is
   * @throws RefusedFile with file, line, cause and cure; what was in force stays
   */
  public synchronized Loaded reload(String by) {
    var edition = files.edition();
    var sites = files.sites(site -> Fitting.of(site, edition));
    StationFiles.refuseIfAny(Fitting.of(edition, rulebook.inForce(), sitesWith(sites)));
    return takeOver(edition, sites, by);
  }

  /**
   * As {@link #reload}, at a start: sites that came by the API long ago are not held against the folder then.
   *
   * @throws RefusedFile with file, line, cause and cure
   */
  public synchronized Loaded load() {
    var edition = files.edition();
    var sites = files.sites(site -> Fitting.of(site, edition));
    Fitting.of(edition, edition, sitesWith(sites)).forEach(fault -> LOG.warn("Does not fit: {}", fault));
    return takeOver(edition, sites, AT_START);
  }

  /** At start a broken folder must not keep the station from answering alarms: what was in force before stays. */
  public void loadAtStart() {
    try {
      LOG.info("In force: {}", load());
    } catch (RefusedFile refused) {
      LOG.error("The station's folder is refused, what was in force before stays. {}", refused.getMessage());
    }
  }

  private Loaded takeOver(Rulebook.Edition edition, List<Site> sites, String by) {
    register(edition, by);
    rulebook.replace(edition);
    sites.forEach(this::takeOver);
    return new Loaded(
        sites.size(), edition.plans().keySet().stream().sorted().toList(),
        edition.scripts().keySet().stream().sorted().toList());
  }

  /** The sites there are, those of the file instead of what is kept of them. */
  private Collection<Site> sitesWith(List<Site> ofFile) {
    var sites = new TreeMap<String, Site>();
    reader.documents(Names.site("")).values().stream()
        .map(text -> json.read(text, Site.class)).forEach(site -> sites.put(site.id(), site));
    ofFile.forEach(site -> sites.put(site.id(), site));
    return sites.values();
  }

  /** What a site has to fit to be taken over. */
  public SiteCheck siteCheck() {
    return site -> Fitting.of(site, rulebook.inForce());
  }

  /** Whether there is a folder in which plans can be kept. */
  public boolean keepsPlans() {
    return files.keeps();
  }

  /**
   * Puts one plan in force and keeps it in the station's folder; all else there stays as it was read last.
   *
   * @param name {@code [a-z0-9-]{1,40}}
   * @param by who wants it so
   * @throws RefusedFile with every fault; nothing is changed then
   */
  public synchronized PlanText activate(String name, String text, String by) {
    var before = rulebook.inForce();
    var known = Optional.ofNullable(before.texts().get(name));
    if (known.filter(same -> !same.shipped() && same.text().equals(text)).isPresent()) {
      return known.get();
    }
    var label = name + ".yaml";
    var plan = files.readPlan(label, text);
    if (!plan.name().equals(name)) {
      var read = new PlanText(plan, text, label, false);
      throw new RefusedFile(List.of(new RefusedFile.Fault(
          label, read.lineOf("name"), "the name in the plan and the one in the address differ",
          "Write name: " + name)));
    }
    var file = files.planFile(name, known);
    if (Files.exists(file) && known.filter(own -> !own.shipped()).isEmpty()) {
      throw new RefusedFile(List.of(new RefusedFile.Fault(
          file.toString(), null, "this file is there, and what stands in it is not in force",
          "Reload the station's folder (POST /api/station/reload), or take the file away")));
    }
    var next = new PlanText(plan, text, file.toString(), false);
    var edition = before.with(next);
    check(next, edition, label);
    try (var written = PlanFile.prepared(file, text)) {
      tell("plan_activated", activation(next, known, by));
      written.takesItsPlace();
    }
    rulebook.replace(edition);
    return next;
  }

  /** What other plans do not fit is no fault of this one: they are in force already. */
  private void check(PlanText plan, Rulebook.Edition edition, String label) {
    var sites = Fitting.of(edition, rulebook.inForce(), sitesWith(List.of()));
    StationFiles.refuseIfAny(Stream.concat(Fitting.within(edition).stream(), sites.stream())
        .filter(fault -> fault.file().equals(plan.file()))
        .map(fault -> fault.under(label))
        .toList());
  }

  private static Map<String, Object> activation(PlanText plan, Optional<PlanText> before, String by) {
    var body = new LinkedHashMap<String, Object>();
    body.put("plan", plan.plan().name());
    body.put("revision", plan.plan().revision());
    before.ifPresent(text -> body.put("insteadOf", text.plan().revision()));
    body.put("by", by);
    return body;
  }

  /** Which revision of each plan, script and list is in force from now on. */
  private void register(Rulebook.Edition edition, String by) {
    var plans = new TreeMap<String, Object>();
    edition.plans().values().forEach(plan -> plans.put(plan.name(), plan.revision()));
    var scripts = new TreeMap<String, Object>();
    edition.scripts().values().forEach(text -> scripts.put(text.script().name(), text.script().revision()));
    var body = new LinkedHashMap<String, Object>();
    body.put("by", by);
    body.put("plans", plans);
    body.put("scripts", scripts);
    body.put("evidence", edition.evidence().name() + " " + edition.evidence().revision());
    tell("plans_and_scripts_activated", body);
  }

  private void tell(String kind, Map<String, Object> body) {
    var entry = json.write(new StationEntry(kind, body));
    inbox.put(Lane.STATION, Names.STATION_ENTRY, entry, UUID.randomUUID().toString());
  }

  /** Puts the site into its lane, which writes it down if it differs from what is kept. */
  public void takeOver(Site site) {
    inbox.put(Lanes.ofSite(site.id()), Names.SITE, json.write(site), UUID.randomUUID().toString());
  }
}
