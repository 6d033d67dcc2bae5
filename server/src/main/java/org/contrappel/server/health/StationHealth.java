package org.contrappel.server.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerReader;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.telephony.PhoneNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at what the station stands on, and writes down what is wrong with it. */
public final class StationHealth {
  private static final Logger LOG = LoggerFactory.getLogger(StationHealth.class);

  private static final long NANOS = 1_000_000;
  private final PhoneNetwork network;
  private final String networkName;
  private final LedgerReader reader;
  private final Inbox inbox;
  private final IntSupplier lanes;
  private final Path recordings;
  private final Optional<String> presenceSite;
  private final TimeServer time;
  private final InstantSource clock;
  private final Json json;
  private final Faults faults = new Faults();
  private final Map<String, Report.Up> states = new HashMap<>();

  /**
   * @param lanes how many this node holds
   * @param recordings the folder whose disk must not run full
   * @param presenceSite whose plan rings somebody for an operator who gives no sign of life; empty when nobody is asked
   */
  public StationHealth(
      PhoneNetwork network, String networkName, LedgerReader reader, Inbox inbox, IntSupplier lanes, Path recordings,
      Optional<String> presenceSite, TimeServer time, InstantSource clock, Json json) {
    this.network = network;
    this.networkName = networkName;
    this.reader = reader;
    this.inbox = inbox;
    this.lanes = lanes;
    this.recordings = recordings;
    this.presenceSite = presenceSite;
    this.time = time;
    this.clock = clock;
    this.json = json;
  }

  /** Looks now, and writes what has been otherwise for longer than a moment. */
  public synchronized Report look() {
    var now = clock.instant();
    var links = network.links();
    var asterisk = links.exchange().map(up -> state(Ailment.ASTERISK, up, now)).orElse(null);
    var trunks = links.trunks().entrySet().stream().map(trunk -> {
      var state = state(Ailment.TRUNK + " " + trunk.getKey(), trunk.getValue(), now);
      return new Report.Trunk(trunk.getKey(), state.up(), state.since());
    }).toList();
    var report = new Report(
        asterisk, trunks, redis(now), disk(), time.offset(now), lanes.getAsInt(), presence(),
        network.reachable(), networkName, List.of());
    var ailing = faults.seen(Wrong.with(report, Lanes.all().size()), now);
    if (report.redis().up()) {
      write(ailing, now);
    }
    return new Report(
        report.asterisk(), trunks, report.redis(), report.disk(), report.clock(), report.lanes(), report.presence(),
        report.telephone(), networkName, ailing);
  }

  private Report.Up state(String what, boolean up, Instant now) {
    return states.merge(what, new Report.Up(up, now), (before, seen) -> before.up() == seen.up() ? before : seen);
  }

  private Report.Redis redis(Instant now) {
    var begun = System.nanoTime();
    try {
      reader.head(Lane.STATION, StreamName.STATION);
      var millis = (System.nanoTime() - begun) / NANOS;
      return new Report.Redis(true, millis, state(Ailment.REDIS, true, now).since());
    } catch (LedgerUnavailable away) {
      return new Report.Redis(false, null, state(Ailment.REDIS, false, now).since());
    }
  }

  private Report.Presence presence() {
    try {
      return presenceSite.map(site -> new Report.Presence(site, reader.document(Lanes.ofSite(site), Names.site(site)).isPresent()))
          .orElse(null);
    } catch (LedgerUnavailable away) {
      return null;
    }
  }

  private Report.Disk disk() {
    try {
      var store = Files.getFileStore(recordings);
      return Report.Disk.of(store.getUsableSpace(), store.getTotalSpace());
    } catch (IOException gone) {
      return Report.Disk.of(0, 0);
    }
  }

  private void write(List<Ailment> ailing, Instant now) {
    try {
      for (var news : faults.news(ailing, written(), now)) {
        switch (news) {
          case Faults.News.Began(var ailment) -> put("fault_began", ailment, json.write(ailment), ailment.since());
          case Faults.News.Ended(var what, var at) -> put("fault_ended", new Ailment(what, at, null), null, at);
        }
      }
    } catch (LedgerUnavailable away) {
      LOG.debug("What is wrong is written once Redis is back");
    }
  }

  private Set<String> written() {
    var names = new ArrayList<>(Wrong.ALL);
    var documents = reader.documents(Lane.STATION, names.stream().map(Names::fault).toList());
    return names.stream().filter(what -> documents.get(names.indexOf(what)).isPresent()).collect(Collectors.toSet());
  }

  private void put(String kind, Ailment ailment, String document, Instant since) {
    var body = new LinkedHashMap<String, Object>();
    body.put("what", ailment.what());
    body.put("since", since);
    if (ailment.sentence() != null) {
      body.put("sentence", ailment.sentence());
    }
    var entry = new StationEntry(kind, body, Collections.singletonMap(Names.fault(ailment.what()), document));
    inbox.put(Lane.STATION, Names.STATION_ENTRY, json.write(entry), kind + ":" + ailment.what() + ":" + since.toEpochMilli());
  }
}
