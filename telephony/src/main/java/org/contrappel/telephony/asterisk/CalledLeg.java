package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.SetVarAction;
import org.contrappel.telephony.asterisk.AgiLine.LineGone;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The person called, on a real channel: muted in the recording while a code is keyed, and proven human by a key. */
final class CalledLeg implements CalledSide {
  private static final Logger LOG = LoggerFactory.getLogger(CalledLeg.class);

  /** An in-band tone is recorded a little later than it is understood. */
  private static final Duration TAIL = Duration.ofMillis(300);

  private final LiveCall call;
  private final AgiLine line;
  private final AmiLine hand;
  private final RecordingMute recording;
  private final ScheduledExecutorService later;
  private final Runnable whenKeyed;

  /** Counts the mutes, so that what was planned before one of them does nothing after it; guarded by this. */
  private int mutes;

  private boolean planned;

  CalledLeg(LiveCall call, AgiLine line, AmiLine hand, ScheduledExecutorService later, Runnable whenKeyed) {
    this.call = call;
    this.line = line;
    this.hand = hand;
    this.recording = new RecordingMute(hand);
    this.later = later;
    this.whenKeyed = whenKeyed;
  }

  @Override
  public void told() {
    call.told.complete(null);
  }

  @Override
  public synchronized void muted() throws LineGone {
    mutes++;
    if (mute(true)) {
      return;
    }
    if (Thread.currentThread().isInterrupted()) {
      // It is we who are closing: whoever leads the call next mutes it before he asks again.
      throw new LineGone("closing", null);
    }
    // Rather no recording from here on than one with a code in it.
    LOG.warn("Call {} cannot be muted for a code; its recording ends here", call.attempt);
    line.run("StopMixMonitor");
  }

  @Override
  public synchronized void keyed(Duration hashMayFollow) {
    unmuteIn(hashMayFollow.plus(TAIL));
  }

  @Override
  public synchronized void recorded() {
    if (!planned) {
      // The process that muted it may be gone.
      unmuteIn(Duration.ZERO);
    }
  }

  @Override
  public void pressedAKey() {
    if (!call.human) {
      // Beside what is asked of the line itself: until its next command comes, the next key would be lost.
      Thread.ofVirtual().start(this::hearNoBeeps);
    }
    whenKeyed.run();
  }

  /** From now on a beep is no machine's, and must not send the call away from what is being said. */
  private void hearNoBeeps() {
    try {
      hand.ask(new SetVarAction(call.attempt, "TONE_DETECT(0,,x)", ""));
    } catch (Unreachable e) {
      LOG.debug("No answer about beeps", e);
    }
  }

  /** It is led no further. A mute that came too late for whoever moved it to a bridge must not stay on in there. */
  synchronized void leftToAnOperator() {
    if (mutes > 0) {
      later.schedule(() -> Thread.ofVirtual().start(this::unmuteWithOperator), TAIL.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void unmuteIn(Duration time) {
    planned = true;
    var after = mutes;
    later.schedule(() -> Thread.ofVirtual().start(() -> unmute(after)), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized void unmute(int after) {
    if (after == mutes && !call.isOver()) {
      mute(false);
    }
  }

  private void unmuteWithOperator() {
    if (call.withOperator) {
      mute(false);
    }
  }

  private boolean mute(boolean on) {
    try {
      return recording.set(call.attempt, RecordingMute.HIS_VOICE, on);
    } catch (Unreachable e) {
      LOG.debug("No answer to a mute", e);
      return false;
    }
  }
}
