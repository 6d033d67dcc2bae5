package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Persons who are asked for their code word by an operator. Their side is in no recording meanwhile: neither in their own
 * nor, where a third sits with them, in what he hears. Each is for a while only, so that a dead desk mutes nobody for ever.
 */
final class WordMutes {
  static final Duration LEASE = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(WordMutes.class);
  private final ConcurrentMap<String, ScheduledFuture<?>> leases = new ConcurrentHashMap<>();
  private final RecordingMute recording;
  private final ScheduledExecutorService later;

  WordMutes(AmiLine hand, ScheduledExecutorService later) {
    this.recording = new RecordingMute(hand);
    this.later = later;
  }

  boolean isOn(String attempt) {
    return leases.containsKey(attempt);
  }

  /** @return whether he is muted now, in all recordings */
  boolean on(LiveCall call, Brought brought) {
    var lease = later.schedule(
        () -> Thread.ofVirtual().start(() -> off(call, brought)), LEASE.toMillis(), TimeUnit.MILLISECONDS);
    var last = leases.put(call.attempt, lease);
    if (last != null) {
      last.cancel(false);
    } else {
      call.over.thenRun(() -> leases.remove(call.attempt));
    }
    var muted = mute(call.attempt, RecordingMute.HIS_VOICE, true)
        && brought.besides(call.attempt).stream().allMatch(other -> mute(other, RecordingMute.WHAT_HE_HEARS, true));
    if (!muted) {
      off(call, brought);
    }
    return muted;
  }

  /** Once he is led by a script again, that one mutes and unmutes him. */
  void off(LiveCall call, Brought brought) {
    var lease = leases.remove(call.attempt);
    if (lease == null) {
      return;
    }
    lease.cancel(false);
    brought.besides(call.attempt).forEach(other -> mute(other, RecordingMute.WHAT_HE_HEARS, false));
    if (call.withOperator && !call.isOver()) {
      mute(call.attempt, RecordingMute.HIS_VOICE, false);
    }
  }

  private boolean mute(String attempt, String side, boolean on) {
    try {
      return recording.set(attempt, side, on);
    } catch (Unreachable e) {
      LOG.warn("Whether {} is recorded is not known: Asterisk does not answer", attempt);
      return false;
    }
  }
}
