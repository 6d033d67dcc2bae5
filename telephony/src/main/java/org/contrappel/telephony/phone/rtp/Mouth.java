package org.contrappel.telephony.phone.rtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.contrappel.telephony.audio.Sound;

/** Decides each 20 ms what goes out; keys have priority over speech, speech over silence. Safe for many threads. */
final class Mouth {
  private record Planned(Frame frame, CompletableFuture<Long> sent) {}

  private final Codec codec;
  private final OptionalInt events;
  private final boolean restsInSilence;
  private final Consumer<byte[]> out;
  private final Deque<Planned> keys = new ArrayDeque<>();
  private final Deque<Planned> speech = new ArrayDeque<>();
  private final int source = ThreadLocalRandom.current().nextInt();
  private int sequence = ThreadLocalRandom.current().nextInt(0x8000);
  private int timestamp = ThreadLocalRandom.current().nextInt();
  private int keyDown;
  private boolean started;

  /**
   * @param events the payload type of key events; empty: keys are tones in the audio
   * @param restsInSilence whether silence is sent when there is nothing to say, or nothing at all
   */
  Mouth(Codec codec, OptionalInt events, boolean restsInSilence, Consumer<byte[]> out) {
    this.codec = codec;
    this.events = events;
    this.restsInSilence = restsInSilence;
    this.out = out;
  }

  /** @return completed with the {@link System#nanoTime} at which the last key was let go */
  synchronized CompletableFuture<Long> press(Keypad keypad, String pressed) {
    return plan(keys, events.isPresent() ? keypad.events(pressed) : keypad.tones(pressed));
  }

  /** @return completed with the instant at which the last sample was sent */
  synchronized CompletableFuture<Long> say(Sound sound) {
    return plan(speech, Frame.Voice.of(sound));
  }

  private static CompletableFuture<Long> plan(Deque<Planned> queue, List<Frame> frames) {
    var done = new CompletableFuture<Long>();
    frames.forEach(f -> queue.add(new Planned(f, f == frames.getLast() ? done : new CompletableFuture<>())));
    if (frames.isEmpty()) {
      done.complete(System.nanoTime());
    }
    return done;
  }

  /** One period of 20 ms. */
  synchronized void tick() {
    var next = keys.isEmpty() ? speech.poll() : keys.poll();
    var frame = next == null ? new Frame.Rest() : next.frame;
    switch (frame) {
      case Frame.Voice(var samples) -> send(codec.payload, !started, timestamp, codec.encode(samples));
      case Frame.Rest() when restsInSilence ->
          send(codec.payload, !started, timestamp, codec.encode(new short[Frame.SAMPLES]));
      case Frame.Rest() -> { }
      case Frame.Key key -> send(key);
    }
    timestamp += Frame.SAMPLES;
    if (next != null) {
      next.sent.complete(System.nanoTime());
    }
  }

  private void send(Frame.Key key) {
    keyDown = key.first() ? timestamp : keyDown;
    // The packet that ends an event is sent three times, for one that is lost would leave the key down.
    for (var i = 0; i < (key.last() ? 3 : 1); i++) {
      send(events.getAsInt(), key.first(), keyDown, key.payload());
    }
  }

  private void send(int type, boolean marker, int at, byte[] payload) {
    started = true;
    out.accept(new RtpPacket(type, marker, sequence++ & 0xFFFF, at, source, payload).bytes());
  }
}
