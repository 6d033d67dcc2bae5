package org.contrappel.telephony.phone.rtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.audio.Sound;

/** The socket of one call's audio, with the ear and the mouth on it. */
public final class RtpLine implements AutoCloseable {
  private final DatagramSocket socket;
  private final Codec codec;
  private final OptionalInt keyEvents;
  private final Ear ear;
  private final Mouth mouth;
  private volatile InetSocketAddress peer;
  private ScheduledFuture<?> ticking;

  /**
   * Listens at once on a free loopback port; speaks only after {@link #start}.
   *
   * @param peer where the other side wants RTP
   * @param keyEvents payload type of key events; empty: keys are tones in the audio
   * @param restsInSilence whether silence is sent when there is nothing to say, or nothing at all
   */
  public RtpLine(InetSocketAddress peer, Codec codec, OptionalInt keyEvents, boolean restsInSilence) {
    this(codec, keyEvents, restsInSilence);
    this.peer = peer;
  }

  /** As the other, for a caller: where the other side wants RTP is not known before it answers, see {@link #leadsTo}. */
  public RtpLine(Codec codec, OptionalInt keyEvents, boolean restsInSilence) {
    try {
      this.socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException("No free UDP port for a call's audio", e);
    }
    this.keyEvents = keyEvents;
    this.codec = codec;
    this.ear = new Ear(System.nanoTime());
    this.mouth = new Mouth(codec, keyEvents, restsInSilence, this::send);
    // A platform thread: the instant of arrival is measured here, and a virtual one is woken by a second thread.
    Thread.ofPlatform().daemon().name("phone-rtp-" + address().getPort()).start(this::listen);
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  /** @param other where the other side wants RTP; before {@link #start} */
  public void leadsTo(InetSocketAddress other) {
    peer = other;
  }

  public Ear ear() {
    return ear;
  }

  public synchronized void start(ScheduledExecutorService timer) {
    if (ticking == null && !socket.isClosed()) {
      ticking = timer.scheduleAtFixedRate(mouth::tick, 0, Frame.NANOS, TimeUnit.NANOSECONDS);
    }
  }

  /** @return completed with the {@link System#nanoTime} at which the last key was let go */
  public CompletableFuture<Long> press(Keypad keypad, String keys) {
    return mouth.press(keypad, keys);
  }

  /** @return completed with the instant at which the last sample was sent */
  public CompletableFuture<Long> say(Sound sound) {
    return mouth.say(sound);
  }

  private void send(byte[] packet) {
    try {
      socket.send(new DatagramPacket(packet, packet.length, peer));
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void listen() {
    var buffer = new byte[2_048];
    while (!socket.isClosed()) {
      var datagram = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(datagram);
      } catch (IOException e) {
        if (socket.isClosed()) {
          return;
        }
        throw new UncheckedIOException(e);
      }
      var at = System.nanoTime();
      RtpPacket.read(buffer, datagram.getLength()).ifPresent(p -> {
        if (p.type() == codec.payload) {
          ear.hear(p, codec.decode(p.payload()), at);
        } else if (keyEvents.isPresent() && p.type() == keyEvents.getAsInt() && p.payload().length > 0) {
          ear.hearKey(p);
        }
      });
    }
  }

  @Override
  public synchronized void close() {
    if (ticking != null) {
      ticking.cancel(false);
    }
    socket.close();
    ear.close();
  }
}
