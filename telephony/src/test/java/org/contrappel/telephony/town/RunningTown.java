package org.contrappel.telephony.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.speech.SpeechEngines;
import org.contrappel.telephony.speech.SpeechSettings;

/** A town in a real Asterisk process, on free ports, for one test. */
public final class RunningTown implements AutoCloseable {
  public final TownSettings settings;
  private final AsteriskHome home;
  private final Process process;

  private RunningTown(AsteriskHome home, TownSettings settings, Process process) {
    this.home = home;
    this.settings = settings;
    this.process = process;
  }

  public static RunningTown start(Path folder, Town town) {
    var parts = CarriedParts.atHome();
    assertThat(parts.has("usr/sbin/asterisk")).as("a carried Asterisk in %s: ./contrappel test", parts.root()).isTrue();
    var home = new AsteriskHome(folder.resolve("town"), new AsteriskProgram.Carried(parts));
    var from = ThreadLocalRandom.current().nextInt(5_000, 9_000) * 2;
    var settings = new TownSettings(freeUdpPort(), new RtpRange(from, from + 99), folder.resolve("heard"));
    TownAsterisk.write(home, town, settings, SpeechEngines.choose(SpeechSettings.in(folder.resolve("speech")), parts));
    try {
      var console = home.log().resolve("console").toFile();
      var process = new ProcessBuilder(home.command()).redirectErrorStream(true).redirectOutput(console).start();
      var running = new RunningTown(home, settings, process);
      running.awaitBooted();
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its command line answers. */
  public String command(String line) {
    try {
      var asked = home.program().command("-C", home.etc().resolve("asterisk.conf").toString(), "-rx", line);
      var process = new ProcessBuilder(asked).redirectErrorStream(true).start();
      var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor(5, TimeUnit.SECONDS);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while the town was asked.", e);
    }
  }

  public String messages() {
    try {
      return Files.readString(home.log().resolve("messages"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitBooted() {
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!command("core waitfullybooted").contains("fully booted")) {
      assertThat(process.isAlive() && System.nanoTime() < end).as("the town starts: %s", home.log()).isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  static int freeUdpPort() {
    try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
