package org.contrappel.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.contrappel.telephony.audio.G711;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.carried.CarriedParts;

/**
 * The station's menu as a telephone engineer would write it without us: a second Asterisk, a dialplan, the same prompts,
 * a recording of both sides. What it costs is what ours is compared with.
 */
final class PlainMenu implements AutoCloseable {
  private static final List<String> MODULES = List.of("res_pjsip_pubsub", "app_mixmonitor", "app_read", "res_clioriginate");

  /** Without a channel for its console it would not say there that it is ready. */
  private static final String LOGGER_CONF = "[general]\n[logfiles]\nconsole => notice,warning,error\n";

  private static final int PATIENCE_S = 30;

  private final Process process;
  private final PrintStream console;

  private PlainMenu(Process process) {
    this.process = process;
    this.console = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param folder for its files; at most 60 characters
   * @param phone the port calls go to
   * @param question said first, and cut by a key
   * @param answer said after the right code
   */
  static PlainMenu start(Path folder, int phone, String code, Sound question, Sound answer) {
    try {
      var home = new AsteriskHome(folder.toRealPath(), new AsteriskProgram.Carried(CarriedParts.atHome()));
      home.write(new RtpRange(31_000, 32_999), MODULES, Map.of(
          "extensions.conf", dialplan(folder.toRealPath(), code), "pjsip.conf", sip(phone), "logger.conf", LOGGER_CONF));
      Files.write(folder.resolve("question.alaw"), G711.A_LAW.encode(question));
      Files.write(folder.resolve("answer.alaw"), G711.A_LAW.encode(answer));
      // A console, unlike a daemon, says when it is ready and takes orders without a process for each.
      var command = home.program().command("-cn", "-C", home.etc().resolve("asterisk.conf").toString());
      var menu = new PlainMenu(new ProcessBuilder(command).redirectErrorStream(true).start());
      menu.awaitReady();
      return menu;
    } catch (IOException e) {
      throw new UncheckedIOException("The plain dialplan's Asterisk cannot be started in " + folder, e);
    }
  }

  /** Returns at once; the call comes to the telephone. */
  void ring(String number) {
    console.println("channel originate PJSIP/" + number + "@phone extension s@menu");
  }

  long pid() {
    return process.pid();
  }

  private void awaitReady() throws IOException {
    var ready = new CompletableFuture<Void>();
    var said = new StringBuffer();
    Thread.ofVirtual().start(() -> read(ready, said));
    try {
      ready.get(PATIENCE_S, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      close();
      throw new IOException("It did not become ready, but said\n" + said, e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while it started", e);
    }
  }

  /** Reads to the end, for a console nobody reads would stop it. */
  private void read(CompletableFuture<Void> ready, StringBuffer said) {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.contains("Asterisk Ready")) {
          ready.complete(null);
        } else if (!ready.isDone()) {
          said.append(line).append('\n');
        }
      }
      ready.completeExceptionally(new IOException("It ended"));
    } catch (IOException closed) {
      ready.completeExceptionally(closed);
    }
  }

  private static String dialplan(Path folder, String code) {
    return """
        [menu]
        exten => s,1,MixMonitor(%1$s/${UNIQUEID}.wav)
         same => n,Read(CODE,%1$s/question,10,,1,8)
         same => n,GotoIf($["${CODE}" = "%2$s"]?right)
         same => n,Hangup()
         same => n(right),Playback(%1$s/answer)
         same => n,Hangup()
        """.formatted(folder, code);
  }

  private static String sip(int phone) throws IOException {
    try (var free = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      return """
          [udp]
          type=transport
          protocol=udp
          bind=127.0.0.1:%d
          [phone]
          type=endpoint
          context=none
          disallow=all
          allow=alaw
          direct_media=no
          aors=phone
          [phone]
          type=aor
          contact=sip:127.0.0.1:%d
          qualify_frequency=1
          """.formatted(free.getLocalPort(), phone);
    }
  }

  @Override
  public void close() {
    console.println("core stop now");
    process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
