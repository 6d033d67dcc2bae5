package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes alarms into Redis. First the caller's idempotency key is bound to an alarm id, then the alarm, its raw bytes and
 * its inbox item are stored in one stroke. A crash between the two is mended by the caller's own repetition.
 */
public final class RedisAlarmIntake implements AlarmIntake {

  private final LedgerRedis redis;
  private final Duration keysCountFor;
  private final Supplier<String> suffixes;

  /**
   * @param keysCountFor how long an idempotency key is remembered, for instance 48 hours
   * @param suffixes makes the part of an alarm id that is unlike any other
   */
  public RedisAlarmIntake(LedgerRedis redis, Duration keysCountFor, Supplier<String> suffixes) {
    this.redis = redis;
    this.keysCountFor = keysCountFor;
    this.suffixes = suffixes;
  }

  @Override
  public Intake accept(
      Lane lane, String caller, String idempotencyKey, byte[] raw, String kind, Function<String, String> document) {
    var hash = Sha256.hex(raw);
    var scoped = caller.length() + ":" + caller + idempotencyKey;
    var claim = redis.run(
        Script.INTAKE_CLAIM,
        new Arguments()
            .key(Lanes.ofKey(scoped).key("idempotency:" + Sha256.hex(scoped.getBytes(UTF_8))))
            .add(lane.id(suffixes.get()))
            .add(hash)
            .add(keysCountFor.toMillis()));
    var alarm = claim.text(0);
    if (!claim.text(1).equals(hash)) {
      return new Intake.Conflict(alarm);
    }
    return store(Lane.ofId(alarm).orElseThrow(), alarm, raw, kind, document.apply(alarm));
  }

  private Intake store(Lane lane, String alarm, byte[] raw, String kind, String json) {
    var stored = redis.runForNumber(
        Script.INTAKE_ACCEPT,
        new Arguments()
            .key(LaneKeys.document(lane, "alarm:" + alarm))
            .key(LaneKeys.document(lane, "alarm:" + alarm + ":raw"))
            .key(LaneKeys.inbox(lane))
            .add(json)
            .add(raw)
            .add(kind));
    return new Intake.Accepted(alarm, lane, stored == 1);
  }
}
