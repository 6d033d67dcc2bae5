package org.contrappel.telephony.phone.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;

/** The UDP socket SIP goes through. Messages are handed over on one thread, with the instant they came in. */
public final class SipSocket implements AutoCloseable {

  /** Takes what arrives. */
  @FunctionalInterface
  public interface Arrivals {
    /** @param at {@link System#nanoTime} just after the datagram was read */
    void arrived(SipMessage message, InetSocketAddress from, long at);
  }

  private final DatagramSocket socket;

  private SipSocket(DatagramSocket socket) {
    this.socket = socket;
  }

  /**
   * Listens on the loopback address only: this telephone has no defence against strangers.
   *
   * @param port 0 takes a free one
   */
  public static SipSocket open(int port, Arrivals arrivals) {
    try {
      var opened = new SipSocket(new DatagramSocket(port, InetAddress.getByName("127.0.0.1")));
      Thread.ofPlatform().daemon().name("phone-sip-" + opened.address().getPort()).start(() -> opened.read(arrivals));
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("UDP port " + port + " on 127.0.0.1 cannot be opened: choose another one", e);
    }
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) socket.getLocalSocketAddress();
  }

  public void send(SipMessage message, InetSocketAddress to) {
    if (socket.isClosed()) {
      return;
    }
    try {
      var bytes = message.bytes();
      socket.send(new DatagramPacket(bytes, bytes.length, to));
    } catch (SocketException closed) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(closed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Arrivals arrivals) {
    var buffer = new byte[65_536];
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
      SipMessage.read(buffer, datagram.getLength())
          .ifPresent(m -> arrivals.arrived(m, (InetSocketAddress) datagram.getSocketAddress(), at));
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
