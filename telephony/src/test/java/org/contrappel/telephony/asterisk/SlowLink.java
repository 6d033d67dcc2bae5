package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A port that leads to another one; what comes back from there comes late, as from a server that is busy or far away. */
final class SlowLink implements AutoCloseable {
  private static final int BACKLOG = 50;
  private final ServerSocket door;
  private final int to;
  private final Duration late;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

  private SlowLink(ServerSocket door, int to, Duration late) {
    this.door = door;
    this.to = to;
    this.late = late;
  }

  static SlowLink open(int port, int to, Duration late) {
    try {
      var link = new SlowLink(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()), to, late);
      Thread.ofVirtual().start(link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        var near = door.accept();
        var far = new Socket(InetAddress.getLoopbackAddress(), to);
        far.setTcpNoDelay(true);
        near.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pass(near, far, Duration.ZERO));
        Thread.ofVirtual().start(() -> pass(far, near, late));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void pass(Socket from, Socket into, Duration after) {
    var bytes = new byte[4_096];
    try {
      for (var read = 0; (read = from.getInputStream().read(bytes)) >= 0;) {
        var piece = Arrays.copyOf(bytes, read);
        clock.schedule(() -> write(into.getOutputStream(), piece), after.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (IOException gone) {
      // One side has hung up.
    } finally {
      clock.schedule(() -> close(into), after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static Void write(OutputStream into, byte[] piece) throws IOException {
    into.write(piece);
    into.flush();
    return null;
  }

  private static Void close(Socket socket) throws IOException {
    socket.close();
    return null;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    clock.shutdown();
  }
}
