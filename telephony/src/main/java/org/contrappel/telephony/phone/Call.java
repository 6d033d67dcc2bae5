package org.contrappel.telephony.phone;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.contrappel.telephony.audio.Correlation;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.rtp.Ear;
import org.contrappel.telephony.phone.rtp.RtpLine;

/**
 * One call to the telephone, expected or arrived. Verbs block until done; each that waits for the other side has a limit
 * and throws {@link CallWentOtherwise} beyond it. "Since" is counted from the last thing we did: answering, keying.
 */
public final class Call {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** Enough to tell a sentence from another one through the telephone, see {@code Match}. */
  private static final double ALIKE = 0.8;

  private final String number;
  private final Manner manner;
  private final Milestones milestones;
  private final CompletableFuture<RtpLine> line = new CompletableFuture<>();
  private volatile CallLeg leg;
  private volatile long mark;

  Call(String number, Manner manner) {
    this.number = number;
    this.manner = manner;
    this.milestones = new Milestones(number);
  }

  /** Waits until it rings, up to 20 s. */
  public Call rings() {
    return rings(LIMIT);
  }

  public Call rings(Duration within) {
    milestones.await(milestones.invited, within, "called");
    return this;
  }

  /** Waits until it is called, answered and the caller knows it, up to 20 s beyond its own time of ringing. */
  public Call isAnswered() {
    milestones.await(milestones.acknowledged, LIMIT.plus(ringing()), "answered");
    return this;
  }

  /**
   * Waits for the first sound since we answered or keyed last.
   *
   * @return how long after that it came
   */
  public Duration hearsSound(Duration within) {
    isAnswered();
    return Duration.ofNanos(firstSoundAfter(mark, within) - mark);
  }

  /** When the first packet that is not silence came after {@code instant}, waiting for it. */
  public long firstSoundAfter(long instant, Duration within) {
    try {
      return ear().awaitSoundAfter(instant, within).orElseThrow(() -> milestones.otherwise("heard a sound", within));
    } catch (InterruptedException e) {
      throw Milestones.interrupted(e);
    }
  }

  /** Waits until nothing but silence was heard for {@code length}; returns when the last sound was heard. */
  public long waitsForSilence(Duration length, Duration within) {
    try {
      return ear().awaitSilence(length, within).orElseThrow(() -> milestones.otherwise("left in silence", within));
    } catch (InterruptedException e) {
      throw Milestones.interrupted(e);
    }
  }

  /** Hears something said, to its end: a sound since we answered or keyed last, then silence for {@code pause}. */
  public Call hearsOut(Duration pause, Duration within) {
    hearsSound(within);
    waitsForSilence(pause, within);
    return this;
  }

  /**
   * Waits for a sentence: listens until a pause of 300 ms and looks for it in all that was heard since we answered or
   * keyed last, and so on.
   */
  public Call hears(Sound sentence, Duration within) {
    var limit = System.nanoTime() + within.toNanos();
    var since = mark;
    do {
      var left = Duration.ofNanos(limit - System.nanoTime());
      firstSoundAfter(since, left);
      since = waitsForSilence(PAUSE, left);
    } while (!hasHeard(sentence));
    return this;
  }

  private boolean hasHeard(Sound sentence) {
    var audio = audio();
    var recent = audio.between(Duration.ofNanos(mark - answeredAt()), audio.length());
    return recent.samples().length > 0 && Correlation.find(recent, sentence).coefficient() >= ALIKE;
  }

  /**
   * Presses keys at the line's pace and waits until the last is let go.
   *
   * @return {@link System#nanoTime} of that
   */
  public long presses(String keys) {
    var pressing = open().press(answers().line().keypad(), keys);
    mark = milestones.await(pressing, LIMIT, "through with its keys");
    return mark;
  }

  /** Begins to speak (8 kHz) after what is being said already; the future completes when the last is said. */
  public CompletableFuture<Long> says(Sound speech) {
    return open().say(speech);
  }

  /** Hangs up and waits until the caller has confirmed it. */
  public void hangsUp() {
    isAnswered();
    milestones.await(leg.hangUp(), LIMIT, "confirmed to be over");
  }

  /** Waits until the call is over, whoever ended it. */
  public CallEnd ends(Duration within) {
    return milestones.await(milestones.ended, within, "over");
  }

  /** Everything heard since the answer, true in time. Empty if the call was not answered. */
  public Sound audio() {
    return line.isDone() ? ear().audio() : new Sound(new short[0], Sound.TELEPHONE_RATE);
  }

  /** All packets as they arrived; waits for the answer. */
  public Ear ear() {
    isAnswered();
    return line.join().ear();
  }

  public String number() {
    return number;
  }

  /** When its INVITE arrived, waiting up to 20 s for it. */
  public long invitedAt() {
    return milestones.await(milestones.invited, LIMIT, "called");
  }

  /** When our 200 OK left. */
  public long answeredAt() {
    isAnswered();
    return milestones.answered.join();
  }

  /** When the caller's ACK came. */
  public long acknowledgedAt() {
    isAnswered();
    return milestones.acknowledged.join();
  }

  /** When it ended; empty while it lasts. */
  public OptionalLong endedAt() {
    return milestones.ended.isDone() ? OptionalLong.of(milestones.ended.join().at()) : OptionalLong.empty();
  }

  Manner manner() {
    return manner;
  }

  Milestones milestones() {
    return milestones;
  }

  void arrived(CallLeg on) {
    leg = on;
  }

  void opened(RtpLine opened, long at) {
    line.complete(opened);
    mark = at;
    milestones.answered.complete(at);
  }

  private RtpLine open() {
    isAnswered();
    return line.join();
  }

  private Manner.Answers answers() {
    return (Manner.Answers) manner;
  }

  private Duration ringing() {
    return manner instanceof Manner.Answers(var after, var _) ? after : Duration.ZERO;
  }
}
