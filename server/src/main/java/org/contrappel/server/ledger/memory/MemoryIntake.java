package org.contrappel.server.ledger.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.contrappel.server.ledger.AlarmIntake;
import org.contrappel.server.ledger.Intake;
import org.contrappel.server.ledger.Lane;

/** Takes alarms into memory. */
final class MemoryIntake implements AlarmIntake {

  /** What an idempotency key stands for. */
  record Claim(String alarm, byte[] raw) {}

  private final MemoryLedger ledger;
  private final Remembered<Claim> claims;
  private final Duration keysCountFor;
  private final Supplier<String> suffixes;

  MemoryIntake(MemoryLedger ledger, Remembered<Claim> claims, Duration keysCountFor, Supplier<String> suffixes) {
    this.ledger = ledger;
    this.claims = claims;
    this.keysCountFor = keysCountFor;
    this.suffixes = suffixes;
  }

  @Override
  public Intake accept(
      Lane lane, String caller, String idempotencyKey, byte[] raw, String kind, Function<String, String> document) {
    var claim = claimed(caller.length() + ":" + caller + idempotencyKey, lane, raw);
    if (!Arrays.equals(claim.raw(), raw)) {
      return new Intake.Conflict(claim.alarm());
    }
    var name = "alarm:" + claim.alarm();
    var kept = ledger.lane(Lane.ofId(claim.alarm()).orElseThrow());
    synchronized (kept) {
      if (kept.documents.containsKey(name)) {
        return new Intake.Accepted(claim.alarm(), kept.lane, false);
      }
      var json = document.apply(claim.alarm());
      kept.documents.put(name, json.getBytes(UTF_8));
      kept.documents.put(name + ":raw", raw.clone());
      kept.put(kind, json);
      return new Intake.Accepted(claim.alarm(), kept.lane, true);
    }
  }

  private Claim claimed(String key, Lane lane, byte[] raw) {
    synchronized (claims) {
      return claims.get(key).orElseGet(() -> {
        var claim = new Claim(lane.id(suffixes.get()), raw.clone());
        claims.put(key, claim, keysCountFor);
        return claim;
      });
    }
  }
}
