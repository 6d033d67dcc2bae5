package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.carried.CarriedParts;

/**
 * One running Asterisk process of a test.
 *
 * @param home its folder, already written
 * @param process the process, which {@link #close} ends
 */
record CarriedAsterisk(AsteriskHome home, Process process) implements AutoCloseable {

  /** The carried program; the test fails where it is missing, it is never skipped. */
  static AsteriskProgram program() {
    var parts = CarriedParts.atHome();
    assertThat(parts.has("usr/sbin/asterisk")).as("a carried Asterisk in %s: run ./contrappel test", parts.root()).isTrue();
    return new AsteriskProgram.Carried(parts);
  }

  /** Starts it and waits until its manager interface lets us in and says that everything is booted. */
  static CarriedAsterisk start(AsteriskHome home, AmiAccess ami) {
    try {
      var process = new ProcessBuilder(home.command())
          .redirectErrorStream(true)
          .redirectOutput(home.log().resolve("console").toFile())
          .start();
      var running = new CarriedAsterisk(home, process);
      Await.until(Duration.ofSeconds(30), "the manager interface of " + home.folder(), () -> running.letsIn(ami));
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean letsIn(AmiAccess ami) {
    assertThat(process.isAlive()).as("Asterisk is alive; see %s", home.log()).isTrue();
    try (var socket = new Socket(ami.host(), ami.port())) {
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write(("Action: Login\r\nUsername: " + AmiAccess.LISTENER + "\r\nSecret: " + ami.secret()
          + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      var said = new StringBuilder();
      var buffer = new byte[1_024];
      for (int n = socket.getInputStream().read(buffer); n > 0; n = socket.getInputStream().read(buffer)) {
        said.append(new String(buffer, 0, n, StandardCharsets.US_ASCII));
        if (said.indexOf("FullyBooted") >= 0) {
          return true;
        }
      }
      return false;
    } catch (IOException notYet) {
      return false;
    }
  }

  String messages() {
    try {
      return Files.readString(home.log().resolve("messages"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a crash would: no goodbye to anybody. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
