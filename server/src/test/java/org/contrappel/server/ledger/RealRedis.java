package org.contrappel.server.ledger;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import org.contrappel.telephony.carried.CarriedParts;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Redis for a test class, empty before each test unless {@link #kept}: the carried one, or the one that the system property {@code
 * contrappel.test.redis} names ({@code redis://host:port}). Tests that kill it are tagged {@link #KILLS_REDIS} and need
 * the carried one.
 */
public final class RealRedis implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  public static final String KILLS_REDIS = "kills-redis";
  private static final Duration READY_WITHIN = Duration.ofSeconds(10);

  private final boolean emptied;
  /** Read when a class begins, not when this one is loaded: the container test names its Redis in the middle of a run. */
  private String given = "";
  private Path folder;
  private int port;
  private Process process;
  private LedgerRedis ledger;

  public RealRedis() {
    this(true);
  }

  private RealRedis(boolean emptied) {
    this.emptied = emptied;
  }

  /** One that is not emptied between the tests of a class, for a station that goes on running meanwhile. */
  public static RealRedis kept() {
    return new RealRedis(false);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    given = System.getProperty("contrappel.test.redis", "");
    if (given.isEmpty()) {
      folder = Files.createTempDirectory("contrappel-redis");
      port = freePort();
      startAgain();
    }
    ledger = LedgerRedis.at(uri());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (emptied) {
      ledger.ask(redis -> redis.flushall());
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (ledger != null) {
      ledger.close();
    }
    if (process != null) {
      kill();
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(RealRedis::delete);
      }
      process = null; // the container test runs the same classes again, in the same Java
    }
  }

  public String uri() {
    return given.isEmpty() ? "redis://127.0.0.1:" + port : given;
  }

  /** A connection that lives as long as the test class. */
  public LedgerRedis ledger() {
    return ledger;
  }

  /** Removes the keys that begin so. */
  public void forget(String beginning) {
    var keys = ledger.ask(redis -> redis.keys(beginning + "*"));
    if (!keys.isEmpty()) {
      ledger.ask(redis -> redis.del(keys.toArray(String[]::new)));
    }
  }

  /** Stops it at once, as {@code kill -9} does. */
  public void kill() {
    if (process == null) {
      throw new IllegalStateException("the Redis of contrappel.test.redis is not ours to kill; exclude " + KILLS_REDIS);
    }
    try {
      // Not onExit(): it completes on the common pool, whose one thread another task may hold.
      if (!process.destroyForcibly().waitFor(5, SECONDS)) {
        throw new IllegalStateException("Redis was killed and does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it on the same port with the same data, and waits until it answers. */
  public void startAgain() throws IOException {
    var parts = CarriedParts.atHome();
    if (!parts.has("usr/bin/redis-server")) {
      throw new IllegalStateException(
          "no carried Redis in " + parts.root() + ": './contrappel test' fetches it; or name one with -Dcontrappel.test.redis");
    }
    var command = parts.command(
        "usr/bin/redis-server", "--bind", "127.0.0.1", "--port", Integer.toString(port), "--dir", folder.toString(),
        "--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction", "--save", "");
    process = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("redis.log").toFile())).start();
    awaitAnswer();
  }

  private void awaitAnswer() {
    var client = RedisClient.create(uri());
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    try {
      while (!answers(client)) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IllegalStateException("Redis did not start, see " + folder.resolve("redis.log"));
        }
      }
    } finally {
      client.shutdown(0, 100, MILLISECONDS);
    }
  }

  private static boolean answers(RedisClient client) {
    try (StatefulRedisConnection<String, String> connection = client.connect()) {
      return connection.sync().ping().equals("PONG");
    } catch (RedisConnectionException | RedisCommandExecutionException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
