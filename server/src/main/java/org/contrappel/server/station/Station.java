package org.contrappel.server.station;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.sites.RefusedFile;
import org.contrappel.server.sites.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what the station's folder says: all of it, or nothing when one file is broken. */
public final class Station {
  private static final Logger LOG = LoggerFactory.getLogger(Station.class);
  private final StationFiles files;
  private final Rulebook rulebook;
  private final Inbox inbox;
  private final Json json;

  public Station(StationFiles files, Rulebook rulebook, Inbox inbox, Json json) {
    this.files = files;
    this.rulebook = rulebook;
    this.inbox = inbox;
    this.json = json;
  }

  /** What is now in force. */
  public record Loaded(int sites, List<String> plans, List<String> scripts) {}

  /** @throws RefusedFile with file, line, cause and cure; what was in force stays */
  public Loaded load() {
    var sites = files.sites();
    var edition = files.edition();
    rulebook.replace(edition);
    register(edition);
    sites.forEach(this::takeOver);
    return new Loaded(
        sites.size(), edition.plans().keySet().stream().sorted().toList(),
        edition.scripts().keySet().stream().sorted().toList());
  }

  /** At start a broken folder must not keep the station from answering alarms: what was in force before stays. */
  public void loadAtStart() {
    try {
      LOG.info("In force: {}", load());
    } catch (RefusedFile refused) {
      LOG.error("The station's folder is refused, what was in force before stays. {}", refused.getMessage());
    }
  }

  /** Which revision of each plan and script is in force from now on. */
  private void register(Rulebook.Edition edition) {
    var plans = new TreeMap<String, Object>();
    edition.plans().values().forEach(plan -> plans.put(plan.name(), plan.revision()));
    var scripts = new TreeMap<String, Object>();
    edition.scripts().values().forEach(text -> scripts.put(text.script().name(), text.script().revision()));
    var entry = new StationEntry("plans_and_scripts_activated", Map.of("plans", plans, "scripts", scripts));
    inbox.put(Lane.STATION, Names.STATION_ENTRY, json.write(entry), UUID.randomUUID().toString());
  }

  /** Puts the site into its lane, which writes it down if it differs from what is kept. */
  public void takeOver(Site site) {
    inbox.put(Lanes.ofSite(site.id()), Names.SITE, json.write(site), UUID.randomUUID().toString());
  }
}
