package org.contrappel.telephony.phone.rtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.contrappel.telephony.audio.Sound;

/** Keeps all that was heard in a call, in order of arrival, and wakes who waits for something. Safe for many threads. */
public final class Ear {
  private final long opened;
  private static final String KEYS = "0123456789*#ABCD";
  private final Set<Integer> keyStamps = new HashSet<>();
  private final StringBuilder keys = new StringBuilder();
  private final List<Arrival> heard = new ArrayList<>();
  private final Placing placing = new Placing();
  private long lastSound;
  private boolean closed;

  /** @param opened {@link System#nanoTime} of the audio's first sample */
  public Ear(long opened) {
    this.opened = opened;
    this.lastSound = opened;
  }

  synchronized void hear(RtpPacket packet, short[] samples, long at) {
    var byClock = (int) ((at - opened) * Frame.RATE / 1_000_000_000L);
    var arrival = new Arrival(at, placing.place(packet, byClock), samples);
    heard.add(arrival);
    if (!arrival.silent()) {
      lastSound = at;
      notifyAll();
    }
  }

  /** Every packet of one key carries the timestamp at which it was pressed. */
  synchronized void hearKey(RtpPacket event) {
    if (keyStamps.add(event.timestamp()) && event.payload()[0] < KEYS.length()) {
      keys.append(KEYS.charAt(event.payload()[0]));
    }
  }

  /** The keys the other side has sent as events so far. */
  public synchronized String keys() {
    return keys.toString();
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** {@link System#nanoTime} of the audio's first sample. */
  public long opened() {
    return opened;
  }

  /** Every packet heard so far. */
  public synchronized List<Arrival> packets() {
    return List.copyOf(heard);
  }

  /** All that was heard, true in time from the answer on; where nothing came, silence. */
  public synchronized Sound audio() {
    var end = heard.stream().mapToInt(s -> s.place() + s.samples().length).max().orElse(0);
    var audio = new short[end];
    for (var arrival : heard) {
      System.arraycopy(arrival.samples(), 0, audio, arrival.place(), arrival.samples().length);
    }
    return new Sound(audio, Sound.TELEPHONE_RATE);
  }

  /** When the first packet that is not silence arrived after {@code instant}; empty if none came yet. */
  public synchronized OptionalLong soundAfter(long instant) {
    return heard.stream().filter(s -> s.at() - instant > 0 && !s.silent()).mapToLong(Arrival::at).findFirst();
  }

  /** The same, waiting for it; empty when {@code within} passed or the call ended. */
  public synchronized OptionalLong awaitSoundAfter(long instant, Duration within) throws InterruptedException {
    var limit = System.nanoTime() + within.toNanos();
    var sound = soundAfter(instant);
    while (sound.isEmpty() && pauseUntil(limit)) {
      sound = soundAfter(instant);
    }
    return sound;
  }

  /**
   * Waits until nothing but silence came for {@code length}.
   *
   * @return when the last sound came (or the call was answered); empty when {@code within} passed or the call ended first
   */
  public synchronized OptionalLong awaitSilence(Duration length, Duration within) throws InterruptedException {
    var limit = System.nanoTime() + within.toNanos();
    while (System.nanoTime() - lastSound < length.toNanos()) {
      var quiet = lastSound + length.toNanos();
      if (!pauseUntil(quiet - limit < 0 ? quiet : limit) && System.nanoTime() - limit >= 0 || closed) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(lastSound);
  }

  private boolean pauseUntil(long instant) throws InterruptedException {
    var left = instant - System.nanoTime();
    if (left <= 0 || closed) {
      return false;
    }
    wait(left / 1_000_000, (int) (left % 1_000_000));
    return true;
  }
}
