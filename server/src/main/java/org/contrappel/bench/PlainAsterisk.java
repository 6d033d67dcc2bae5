package org.contrappel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.contrappel.telephony.carried.CarriedParts;

/** An Asterisk without us, which follows a dialplan as a telephone engineer would write it. */
final class PlainAsterisk implements AutoCloseable {
  private static final List<String> MODULES = List.of("res_pjsip_pubsub", "app_mixmonitor", "app_read");

  /** Without a channel for its console it would not say there that it is ready. */
  private static final String LOGGER_CONF = "[general]\n[logfiles]\nconsole => notice,warning,error\n";

  private static final int PATIENCE_S = 30;

  private final Process process;
  private final PrintStream console;

  private PlainAsterisk(Process process) {
    this.process = process;
    this.console = new PrintStream(process.getOutputStream(), true, UTF_8);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param folder for its files; at most 60 characters
   * @param modules needed besides those for recording and for reading keys
   * @param files of its configuration folder, by name
   */
  static PlainAsterisk start(Path folder, List<String> modules, Map<String, String> files) {
    try {
      var home = new AsteriskHome(folder.toRealPath(), new AsteriskProgram.Carried(CarriedParts.atHome()));
      home.write(new RtpRange(31_000, 32_999), Stream.concat(MODULES.stream(), modules.stream()).toList(), files);
      Files.writeString(home.etc().resolve("logger.conf"), LOGGER_CONF);
      // A console, unlike a daemon, says when it is ready and takes orders without a process for each.
      var command = home.program().command("-cn", "-C", home.etc().resolve("asterisk.conf").toString());
      var plain = new PlainAsterisk(new ProcessBuilder(command).redirectErrorStream(true).start());
      plain.awaitReady();
      return plain;
    } catch (IOException e) {
      throw new UncheckedIOException("The plain dialplan's Asterisk cannot be started in " + folder, e);
    }
  }

  /** Tells its console something. */
  void order(String line) {
    console.println(line);
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
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
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

  @Override
  public void close() {
    console.println("core stop now");
    process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly())
        .join();
  }
}
