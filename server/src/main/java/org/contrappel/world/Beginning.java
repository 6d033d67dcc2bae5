package org.contrappel.world;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.contrappel.server.dispatch.queue.Budget;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.memory.MemoryLedger;
import org.contrappel.server.switchboard.Patience;

/**
 * What a world begins with. Each method gives another beginning that differs in one thing.
 *
 * @param start the world's first instant
 * @param seed all chance is drawn from it
 * @param zone in which the station lives
 * @param station how it calls itself on the telephone
 * @param stationFolder with {@code sites.yaml}, {@code plans/} and {@code scripts/}, each of which may be missing
 * @param town the file of the people who can be rung
 * @param budget how many calls its trunk bears
 * @param patience with those who call it
 * @param ledger where it writes
 */
public record Beginning(
    Instant start, long seed, ZoneId zone, String station, Path stationFolder, Path town, Budget budget,
    Patience patience, Memory ledger) {
  /** How long an unrenewed lease keeps others out. */
  public static final Duration LEASES = Duration.ofSeconds(10);
  /** How long an idempotency key counts. */
  public static final Duration KEYS = Duration.ofHours(48);
  private static final Budget USUAL = new Budget(30, 10, 1);
  /** A Sunday evening in November, when shops are shut. */
  private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-22T20:00:00Z");

  /** Makes the ledger once the world's clock and its names are there. */
  @FunctionalInterface
  public interface Memory {

    /** @param suffixes makes the part of an alarm id that is unlike any other */
    LedgerParts of(InstantSource clock, Supplier<String> suffixes);
  }

  /** With the sites and the people in a folder: {@code sites.yaml} and {@code town.yaml}; nothing of it on disk. */
  public static Beginning in(Path folder) {
    return new Beginning(
        SUNDAY_EVENING, 1, ZoneId.of("Europe/Paris"), "Contrappel télésurveillance", folder,
        folder.resolve("town.yaml"), USUAL, Patience.USUAL,
        (clock, suffixes) -> new MemoryLedger(clock).parts(LEASES, KEYS, suffixes));
  }

  public Beginning at(Instant other) {
    return new Beginning(other, seed, zone, station, stationFolder, town, budget, patience, ledger);
  }

  public Beginning seed(long other) {
    return new Beginning(start, other, zone, station, stationFolder, town, budget, patience, ledger);
  }

  public Beginning under(Budget other) {
    return new Beginning(start, seed, zone, station, stationFolder, town, other, patience, ledger);
  }

  /** Whoever calls rings the operators at once, and is led by no menu. */
  public Beginning callersRingAtOnce() {
    return new Beginning(
        start, seed, zone, station, stationFolder, town, budget, new Patience(patience.ring(), false), ledger);
  }

  /** Another ledger, such as a real Redis: {@code (clock, suffixes) -> redis.parts(LEASES, KEYS, suffixes)}. */
  public Beginning on(Memory other) {
    return new Beginning(start, seed, zone, station, stationFolder, town, budget, patience, other);
  }

  /** @throws org.contrappel.server.sites.RefusedFile when the station's folder is refused */
  public StationWorld world() {
    return new StationWorld(this);
  }
}
