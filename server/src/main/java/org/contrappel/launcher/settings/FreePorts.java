package org.contrappel.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Gives a station ports nobody uses, so that tests, benches and demonstrations run beside whatever runs. */
public final class FreePorts {
  private static final List<Setting> TCP = List.of(Setting.HTTP_PORT, Setting.REDIS_PORT, Setting.AMI_PORT, Setting.AGI_PORT,
      Setting.PHONE_PORT, Setting.PHONE_TLS_PORT);
  private static final List<Setting> UDP = List.of(Setting.SIP_PORT, Setting.TOWN_SIP_PORT);
  /** Outside what the system gives to connections, so that nothing gets them by chance between now and their use. */
  private static final int FIRST = 10_000;
  private static final int BEYOND = 32_000;
  private static final int SPEECH = 200;

  private FreePorts() {}

  /** The same settings with free ports in place of all of them. */
  public static Settings in(Settings settings) {
    var chosen = settings;
    for (var setting : TCP) {
      chosen = chosen.with(setting, unused(1, FreePorts::listens));
    }
    for (var setting : UDP) {
      chosen = chosen.with(setting, unused(1, FreePorts::receives));
    }
    var station = unused(SPEECH, FreePorts::receives);
    var town = unused(SPEECH, FreePorts::receives);
    return chosen
        .with(Setting.RTP_FROM, station)
        .with(Setting.RTP_TO, station + SPEECH - 1)
        .with(Setting.TOWN_RTP_FROM, town)
        .with(Setting.TOWN_RTP_TO, town + SPEECH - 1);
  }

  @FunctionalInterface
  private interface Trial {
    boolean free(int port);
  }

  /** The first of so many ports in a row. */
  private static int unused(int inARow, Trial trial) {
    while (true) {
      var first = ThreadLocalRandom.current().nextInt(FIRST, BEYOND) / 2 * 2;
      var free = true;
      for (var port = first; free && port < first + inARow; port++) {
        free = trial.free(port);
      }
      if (free) {
        return first;
      }
    }
  }

  private static boolean listens(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(at(port));
      return true;
    } catch (java.net.BindException taken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean receives(int port) {
    try (var socket = new DatagramSocket(at(port))) {
      return socket.isBound();
    } catch (SocketException taken) {
      return false;
    }
  }

  private static InetSocketAddress at(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
