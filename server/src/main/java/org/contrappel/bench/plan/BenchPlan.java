package org.contrappel.bench.plan;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.bench.CpuTime;
import org.contrappel.incident.Incident;
import org.contrappel.server.Ids;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.ledger.RedisWeight;

/** How many incidents go through a whole plan in a second, and what one costs that waits: in the heap and in Redis. */
public final class BenchPlan implements AutoCloseable {
  private static final int AT_ONCE = 200;
  /** Until the compiler is mostly done with what is busy: a station runs for months. */
  private static final int WARMING = 6;
  private static final int ROUNDS = 5;
  /** How many of those asleep are looked at key by key. */
  private static final int SAMPLE = 20;
  private static final int DECODED = 1_000;
  private static final long UNCHANGED = 50_000;
  private static final int SLEEPING_PER_MOVED = 4;
  /** Fewer would not fill what remembers the last few of each lane, and that would be counted as theirs. */
  private static final int LEAST_SLEEPING = 1_300;

  private final MeasuredStation station;
  private final CpuTime redisCpu;
  private final OperatingSystemMXBean ourselves =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private int sites = 1;

  private BenchPlan(String redisUrl, long redisPid) {
    station = new MeasuredStation(redisUrl);
    redisCpu = new CpuTime(redisPid);
  }

  /**
   * Measures and prints; 0 when all could be measured, whether or not the aims were met.
   *
   * @param redisUrl of a Redis nobody else uses
   * @param redisPid its process id
   * @param incidents how many a round has; four times as many are put to sleep, at least 1,300
   */
  public static int run(String redisUrl, long redisPid, int incidents, PrintStream out) {
    try (var bench = new BenchPlan(redisUrl, redisPid)) {
      for (var i = 0; i < WARMING; i++) {
        bench.round(incidents);
      }
      var rounds = new ArrayList<Round>();
      for (var i = 0; i < ROUNDS; i++) {
        rounds.add(bench.round(incidents));
      }
      var table = new PlanTable(out);
      table.print(rounds, Math.min(AT_ONCE, incidents), Lanes.all().size() - 1);
      table.print(bench.sleeping(Math.max(LEAST_SLEEPING, SLEEPING_PER_MOVED * incidents)));
      return 0;
    }
  }

  private Crowd crowd(int incidents) {
    var first = sites;
    station.takeOver(first, incidents);
    sites += incidents;
    return new Crowd(station, first, incidents);
  }

  private Round round(int incidents) {
    var crowd = crowd(incidents);
    var entries = station.watched().entries();
    var ours = ourselves.getProcessCpuTime();
    var redis = redisCpu.used();
    var began = System.nanoTime();
    crowd.moveThrough(AT_ONCE);
    var nanos = System.nanoTime() - began;
    return new Round(incidents, station.watched().entries() - entries, nanos,
        (ourselves.getProcessCpuTime() - ours) / 1e6, redisCpu.used() - redis);
  }

  /** Those of a first crowd fill what remembers the last few of everything; only what the second adds is counted. */
  private Sleeping sleeping(int incidents) {
    crowd(incidents).fallAsleep(AT_ONCE);
    var crowd = crowd(incidents);
    var weight = new RedisWeight(station.redis());
    var heap = heap();
    var redis = weight.all();
    var asleep = crowd.fallAsleep(AT_ONCE);
    crowd = null; // what the bench itself remembers of them is not the station's
    var heapThen = heap();
    var redisThen = weight.all();
    var sample = asleep.stream().limit(SAMPLE).toList();
    // Alarm and incident share all of their id but one letter.
    var marks = sample.stream().map(id -> id.substring(Ids.incidentOf("00-a").length())).toList();
    return new Sleeping(incidents, heapThen - heap, decoded(sample), redisThen - redis,
        Sleeping.byKind(weight.of(marks), sample.size()));
  }

  private long decoded(List<String> asleep) {
    var json = new Json();
    var incidents = new KeptIncidents(station.ledger().reader(), json);
    var before = heap();
    var kept = new Incident[DECODED];
    for (var i = 0; i < DECODED; i++) {
      kept[i] = incidents.of(asleep.get(i % asleep.size())).orElseThrow();
    }
    var bytes = (heap() - before) / DECODED;
    if (kept[DECODED - 1].attempts().isEmpty()) {
      throw new IllegalStateException("An incident that called nobody was measured");
    }
    return bytes;
  }

  /** Bytes in use once full collections find nothing more: what was under way has to come to its end first. */
  private static long heap() {
    var before = Long.MAX_VALUE;
    var now = collected();
    while (before - now > UNCHANGED) {
      before = now;
      now = collected();
    }
    return now;
  }

  private static long collected() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Override
  public void close() {
    station.close();
  }
}
