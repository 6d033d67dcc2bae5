package org.contrappel.launcher.keep;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;

/**
 * A port a part will listen on.
 *
 * @param number 1 to 65535
 * @param udp whether it is a UDP port
 * @param setting where another one can be chosen
 */
public record Port(int number, boolean udp, Setting setting) {

  public static Port tcp(int number, Setting setting) {
    return new Port(number, false, setting);
  }

  public static Port udp(int number, Setting setting) {
    return new Port(number, true, setting);
  }

  /** Refuses when someone else listens there. */
  public void mustBeFree() {
    try {
      if (!free()) {
        throw new Refusal("Port " + number + (udp ? "/udp" : "") + " is taken by another program: stop it, or choose another"
            + " port with " + setting.key() + " (" + setting.variable() + ").");
      }
    } catch (IOException e) {
      throw new Refusal("Port " + number + " cannot be used (" + e.getMessage() + "): choose another one with "
          + setting.key() + " (" + setting.variable() + ").", e);
    }
  }

  private boolean free() throws IOException {
    return udp ? freeForDatagrams() : freeForConnections();
  }

  private boolean freeForConnections() throws IOException {
    try (var socket = new ServerSocket()) {
      // So that connections of our own last run, still in TIME_WAIT, do not count as someone else.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
      return true;
    } catch (BindException taken) {
      return false;
    }
  }

  private boolean freeForDatagrams() {
    try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), number))) {
      return socket.isBound();
    } catch (SocketException taken) {
      return false;
    }
  }
}
