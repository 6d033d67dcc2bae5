package org.contrappel.launcher.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.contrappel.launcher.keep.Readiness;
import org.contrappel.launcher.settings.Secrets;

/** Redis is ready when it answers PING with PONG: while it still loads its file it answers something else. */
record RedisReady(int port, Secrets secrets) implements Readiness {
  private static final int PATIENCE_MS = 500;

  @Override
  public boolean ready() {
    // Two lines over a bare socket: a client library would cost more time than Redis needs to start.
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
      socket.setSoTimeout(PATIENCE_MS);
      var asked = "AUTH " + secrets.redis() + "\r\nPING\r\n";
      socket.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return "+OK".equals(answers.readLine()) && "+PONG".equals(answers.readLine());
    } catch (IOException notYet) {
      return false;
    }
  }
}
