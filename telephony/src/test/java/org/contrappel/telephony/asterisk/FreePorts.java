package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.contrappel.telephony.asterisk.home.RtpRange;

/** Ports nobody on this machine uses at the moment of asking. */
final class FreePorts {
  private FreePorts() {}

  static int tcp() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int udp() {
    try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Below the range from which the system hands out ports by itself. */
  static RtpRange rtp() {
    var from = ThreadLocalRandom.current().nextInt(10_000, 15_000) * 2;
    return new RtpRange(from, from + 199);
  }
}
