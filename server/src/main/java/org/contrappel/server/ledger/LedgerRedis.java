package org.contrappel.server.ledger;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The way to Redis, and the one place that knows Lettuce's habits. It never queues while disconnected and never plays
 * a command again on its own after a reconnect: whether to ask again is decided by whoever asked.
 */
public final class LedgerRedis implements AutoCloseable {

  static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
  private static final int UNANSWERED_AT_MOST = 20_000;
  private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

  /** Lettuce's own rule waits longer and longer, up to half a minute after Redis is back. */
  private static final Delay BETWEEN_RECONNECTS = Delay.constant(Duration.ofMillis(200));

  private final ClientResources resources;
  private final RedisClient client;
  private final RedisClient blockingClient;
  private final StatefulRedisConnection<String, byte[]> connection;

  private LedgerRedis(RedisURI where) {
    this.resources = ClientResources.builder().reconnectDelay(BETWEEN_RECONNECTS).build();
    this.client = client(resources, where, true);
    this.blockingClient = client(resources, where, false);
    try {
      this.connection = client.connect(CODEC);
    } catch (RedisException e) {
      shutDown();
      throw new LedgerUnavailable(e);
    }
  }

  /**
   * Connects; afterwards a broken connection comes back by itself.
   *
   * @param uri {@code redis://[[user]:password@]host:port[/database]}
   * @throws LedgerUnavailable when nothing answers there
   */
  public static LedgerRedis at(String uri) {
    var where = RedisURI.create(uri);
    where.setTimeout(ANSWER_WITHIN);
    return new LedgerRedis(where);
  }

  /**
   * @param leaseValidity how long an unrenewed lease keeps others out
   * @param keysCountFor how long an idempotency key is remembered
   * @param suffixes makes the part of an alarm id that is unlike any other
   */
  public LedgerParts parts(Duration leaseValidity, Duration keysCountFor, Supplier<String> suffixes) {
    return new LedgerParts(
        new RedisLedger(this), new RedisLedgerReader(this), new RedisLeases(this, leaseValidity), new RedisInbox(this),
        new RedisConversations(this), new RedisAlarmIntake(this, keysCountFor, suffixes));
  }

  private static RedisClient client(ClientResources resources, RedisURI where, boolean reconnecting) {
    var client = RedisClient.create(resources, where);
    client.setOptions(
        ClientOptions.builder()
            .autoReconnect(reconnecting)
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .replayFilter(command -> true) // true means: drop what was unanswered when the connection broke
            .requestQueueSize(UNANSWERED_AT_MOST)
            .socketOptions(SocketOptions.builder().connectTimeout(CONNECT_WITHIN).keepAlive(true).build())
            .timeoutOptions(TimeoutOptions.enabled())
            .build());
    return client;
  }

  /** Runs a script that answers with a list. */
  Answer run(Script script, Arguments arguments) {
    return new Answer(this.<List<Object>>evaluate(script, ScriptOutputType.MULTI, arguments));
  }

  /** Runs a script that answers with a number. */
  long runForNumber(Script script, Arguments arguments) {
    return this.<Long>evaluate(script, ScriptOutputType.INTEGER, arguments);
  }

  /** Runs a script that answers with one byte string. */
  byte[] runForBytes(Script script, Arguments arguments) {
    return this.<byte[]>evaluate(script, ScriptOutputType.VALUE, arguments);
  }

  private <T> T evaluate(Script script, ScriptOutputType type, Arguments arguments) {
    try {
      return ask(redis -> redis.<T>evalsha(script.digest(), type, arguments.keys(), arguments.values()));
    } catch (RedisNoScriptException e) { // a Redis newly started knows none; EVAL teaches it
      return ask(redis -> redis.<T>eval(script.text(), type, arguments.keys(), arguments.values()));
    }
  }

  /** Waits for the answer to one command. */
  <T> T ask(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
    return answer(send(command));
  }

  /** Sends a command without waiting, so that several can be under way together. */
  <T> RedisFuture<T> send(Function<RedisAsyncCommands<String, byte[]>, RedisFuture<T>> command) {
    try {
      return command.apply(connection.async());
    } catch (RedisException e) {
      throw new LedgerUnavailable(e);
    }
  }

  static <T> T answer(RedisFuture<T> future) {
    try {
      return future.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw told(e.getCause());
    } catch (CancellationException e) { // how Lettuce drops a command of a broken connection
      throw new LedgerUnavailable(e);
    }
  }

  /** A refusal of the command itself is our bug and stays what it is; everything else means: not now. */
  private static RuntimeException told(Throwable cause) {
    if (cause instanceof RedisNoScriptException noScript) {
      return noScript;
    }
    if (cause instanceof RedisCommandExecutionException refused && isOurBug(refused.getMessage())) {
      return refused;
    }
    return new LedgerUnavailable(cause);
  }

  private static boolean isOurBug(String message) {
    return message != null && (message.startsWith("ERR") || message.startsWith("WRONGTYPE"));
  }

  /** A connection for commands that wait in Redis. It does not come back by itself: open another. */
  StatefulRedisConnection<String, byte[]> blockingConnection(Duration longest) {
    try {
      var opened = blockingClient.connect(CODEC);
      opened.setTimeout(longest.plus(ANSWER_WITHIN));
      return opened;
    } catch (RedisException e) {
      throw new LedgerUnavailable(e);
    }
  }

  StatefulRedisPubSubConnection<String, String> pubSubConnection() {
    try {
      return client.connectPubSub(StringCodec.UTF8);
    } catch (RedisException e) {
      throw new LedgerUnavailable(e);
    }
  }

  @Override
  public void close() {
    connection.close();
    shutDown();
  }

  private void shutDown() {
    client.shutdown(Duration.ZERO, ANSWER_WITHIN);
    blockingClient.shutdown(Duration.ZERO, ANSWER_WITHIN);
    resources.shutdown(0, ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS).syncUninterruptibly();
  }
}
