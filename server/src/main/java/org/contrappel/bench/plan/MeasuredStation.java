package org.contrappel.bench.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.contrappel.incident.Event;
import org.contrappel.server.Ids;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.StationKey;
import org.contrappel.server.dispatch.queue.Budget;
import org.contrappel.server.incidents.Happenings;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.LaneNode;
import org.contrappel.server.lane.LaneSettings;
import org.contrappel.server.lane.WallClock;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.RedisFleeting;
import org.contrappel.server.ledger.RedisPresence;
import org.contrappel.server.reception.Reception;
import org.contrappel.server.sites.SiteReader;
import org.contrappel.server.station.Rulebook;
import org.contrappel.server.station.StationFiles;
import org.contrappel.world.Workings;

/** A station's server without its web doors: all lanes, each on its thread, over the Redis it is given. */
final class MeasuredStation implements AutoCloseable {
  private static final Duration LEASES = Duration.ofSeconds(10);
  private static final Duration KEYS = Duration.ofHours(48);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int KEY_BYTES = 32;
  /** The most there may be: what is measured is how fast we are, not how patient. */
  private static final Budget TRUNK = new Budget(1_000, 1_000, 0);
  private static final String OPERATOR = "durand";

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Json json = new Json();
  private final WallClock clock = new WallClock(InstantSource.system());
  private final LedgerRedis redis;
  private final LedgerParts ledger;
  private final CodeWords words;
  private final Reception reception;
  private final Happenings happenings;
  private final Watched watched;
  private final LaneNode lanes;

  MeasuredStation(String redisUrl) {
    redis = LedgerRedis.at(redisUrl);
    ledger = redis.parts(LEASES, KEYS, new Ids(clock));
    words = new CodeWords(key());
    reception = new Reception(ledger.intake(), clock, json);
    var rulebook = new Rulebook(new StationFiles(null, new SiteReader(words)).edition());
    var workings = new Workings(new Workings.Ground(
        ledger, new RedisPresence(redis), new RedisFleeting(redis),
        (talk, reports) -> new HastyNetwork(talk, reports, clock, threads), rulebook, words,
        "Contrappel", TRUNK, org.contrappel.server.switchboard.Patience.USUAL,
        StationCalendar.of("Europe/Paris", "fr", ""), clock, threads, json));
    happenings = workings.happenings();
    watched = new Watched(workings.work());
    lanes = new LaneNode(redis, lane -> watched, clock, LaneSettings.ofNode("bench"));
    lanes.start();
  }

  private static StationKey key() {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new StationKey(key);
  }

  Watched watched() {
    return watched;
  }

  LedgerRedis redis() {
    return redis;
  }

  LedgerParts ledger() {
    return ledger;
  }

  /** Runs each task on a thread of its own. */
  Executor threads() {
    return threads;
  }

  /** Takes over as many sites, numbered from the first on; they are on disk when this returns. */
  void takeOver(int first, int count) {
    var waited = new CountDownLatch(count);
    watched.tellOfSites(waited::countDown);
    for (var number = first; number < first + count; number++) {
      var site = Cast.site(number, words);
      ledger.inbox().put(Lanes.ofSite(site.id()), Names.SITE, json.write(site), UUID.randomUUID().toString());
    }
    try {
      if (!waited.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(waited.getCount() + " sites were not taken over; see the log");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sites were taken over", e);
    }
  }

  /** An alarm comes in by reception; it is on disk when this returns. */
  void raise(int number) {
    var message = "{\"site\": \"%s\", \"class\": \"intrusion\", \"zone\": \"3\", \"text\": \"Détecteur volumétrique\"}"
        .formatted("bench-%07d".formatted(number));
    reception.take("bench", null, message.getBytes(UTF_8));
  }

  /** The operator takes the incident, notes what the keyholder told, and closes it: three events, on disk in the inbox. */
  void operatorEnds(String incident) {
    var at = clock.instant();
    var act = incident + "-0";
    happenings.report(act, "claims", new Event.OperatorClaimed(OPERATOR, at));
    happenings.report(act, "notes", new Event.NoteWritten(OPERATOR, "", "Le dépositaire est sur place, rien d'anormal.", at));
    happenings.report(act, "closes", new Event.OperatorClosed(OPERATOR, "Vérifié par le dépositaire", at));
  }

  @Override
  public void close() {
    lanes.close();
    threads.shutdownNow();
    redis.close();
    clock.close();
  }
}
