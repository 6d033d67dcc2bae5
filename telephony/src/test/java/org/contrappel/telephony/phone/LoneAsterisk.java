package org.contrappel.telephony.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.contrappel.telephony.carried.CarriedParts;

/** A carried Asterisk that knows one trunk, the telephone under test; driven and read through its own console. */
final class LoneAsterisk implements AutoCloseable {
  private static final CarriedParts PARTS = CarriedParts.atHome();
  private static final String MODULES = """
      res_sorcery_config res_sorcery_memory res_sorcery_astdb res_pjproject res_pjsip res_pjsip_session \
      res_pjsip_pubsub res_pjsip_sdp_rtp res_pjsip_caller_id chan_pjsip res_rtp_asterisk codec_alaw codec_ulaw \
      res_pjsip_logger res_clioriginate \
      format_pcm res_timing_timerfd pbx_config app_playback app_read app_echo app_verbose""";

  private final Process process;
  private final PrintStream console;
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

  private LoneAsterisk(Process process) {
    this.process = process;
    this.console = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread.ofVirtual().start(this::read);
  }

  /**
   * Starts and waits until it is ready.
   *
   * @param folder an empty folder of its own
   * @param dialplan lines of context {@code test}
   */
  static LoneAsterisk start(Path folder, int phone, String dialplan) throws IOException {
    var here = Files.createDirectories(folder).toRealPath();
    for (var name : List.of("var", "run", "log", "spool", "db", "keys")) {
      Files.createDirectories(here.resolve(name));
    }
    var share = PARTS.root().resolve("usr/share/asterisk");
    Files.writeString(here.resolve("asterisk.conf"), """
        [directories]
        astetcdir => %1$s
        astmoddir => %3$s/usr/lib/x86_64-linux-gnu/asterisk/modules
        astvarlibdir => %1$s/var
        astdbdir => %1$s/db
        astkeydir => %1$s/keys
        astdatadir => %2$s
        astagidir => %1$s/var
        astspooldir => %1$s/spool
        astrundir => %1$s/run
        astlogdir => %1$s/log
        """.formatted(here, share, PARTS.root()));
    var modules = new StringBuilder("[modules]\nautoload=no\n");
    for (var module : MODULES.split("\\s+")) {
      modules.append("load=").append(module).append(".so\n");
    }
    Files.writeString(here.resolve("modules.conf"), modules);
    Files.writeString(here.resolve("logger.conf"), "[general]\n[logfiles]\nconsole => warning,error,notice\n");
    // Wide enough that a neighbour's ports in it do not matter: Asterisk tries another one.
    Files.writeString(here.resolve("rtp.conf"), "[general]\nrtpstart=20000\nrtpend=30999\n");
    Files.writeString(here.resolve("pjsip.conf"), """
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
        dtmf_mode=auto
        aors=phone
        [phone]
        type=aor
        contact=sip:127.0.0.1:%d
        """.formatted(freePort(), phone));
    Files.writeString(here.resolve("extensions.conf"), "[test]\n" + dialplan);
    var command = PARTS.command("usr/sbin/asterisk", "-cn", "-C", here.resolve("asterisk.conf").toString());
    var started = new LoneAsterisk(new ProcessBuilder(command).redirectErrorStream(true).start());
    started.says("Asterisk Ready");
    return started;
  }

  /** Rings a number at the telephone; once answered the call goes to an extension of context {@code test}. */
  void rings(String number, String extension) {
    console.println("channel originate PJSIP/" + number + "@phone extension " + extension + "@test");
  }

  void enter(String command) {
    console.println(command);
  }

  /** Waits for a line on the console that contains {@code text}. */
  String says(String text) {
    var before = new ArrayList<String>();
    try {
      for (var line = next(); line != null; line = next()) {
        if (line.contains(text)) {
          return line;
        }
        before.add(line);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("Asterisk did not say \"" + text + "\" but\n" + String.join("\n", before));
  }

  private String next() throws InterruptedException {
    return said.poll(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS);
  }

  private void read() {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said::add);
    } catch (IOException | java.io.UncheckedIOException e) {
      said.add("console closed: " + e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
  }
}
