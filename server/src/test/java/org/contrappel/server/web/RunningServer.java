package org.contrappel.server.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contrappel.server.Main;
import org.contrappel.server.ledger.RealRedis;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server on a real Redis, its town simulated, spoken to over HTTP as its users do. */
final class RunningServer implements BeforeAllCallback, AfterAllCallback {
  static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  private static final Duration SOON = Duration.ofSeconds(30);
  private final RealRedis redis;
  private final String town;
  private final String sites;
  private final List<String> settings;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient http = HttpClient.newHttpClient();
  private Path folder;
  private ConfigurableApplicationContext context;

  /** @param settings as on the command line: {@code --contrappel.incoming.menu=false} */
  RunningServer(RealRedis redis, String sites, String town, String... settings) {
    this.redis = redis;
    this.settings = List.of(settings);
    this.sites = sites;
    this.town = town;
  }

  /** An answer: its status, its content type, its body as JSON where it is JSON. */
  record Answer(int status, String type, JsonNode json, String text) {}

  @Override
  public void beforeAll(ExtensionContext test) throws IOException, InterruptedException {
    folder = Files.createTempDirectory("contrappel-server");
    Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(folder.resolve("secrets/station.key"), "ab".repeat(32));
    Files.writeString(folder.resolve("secrets/administrator.key"), KEY);
    Files.writeString(folder.resolve("secrets/api-keys"), """
        durand operator %s
        roux operator %s
        chef supervisor %s
        panneau panel %s
        """.formatted(sha256("durand"), sha256("roux"), sha256("chef"), sha256("panneau")));
    Files.writeString(folder.resolve("sites.yaml"), sites);
    Files.writeString(folder.resolve("town.yaml"), town);
    start();
  }

  /** Ends the server and starts it anew, on the same Redis and the same folder. */
  void startAgain() throws IOException, InterruptedException {
    context.close();
    start();
  }

  private void start() throws IOException, InterruptedException {
    var all = new ArrayList<>(List.of(
        "--server.port=0", "--contrappel.network=simulated", "--contrappel.redis.url=" + redis.uri(),
        "--contrappel.data=" + folder, "--contrappel.secrets=" + folder.resolve("secrets"),
        "--contrappel.station=" + folder, "--contrappel.town=" + folder.resolve("town.yaml")));
    all.addAll(settings);
    context = new SpringApplication(Main.class).run(all.toArray(String[]::new));
    until("/api/health", health -> health.path("ready").asBoolean(false));
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (context != null) {
      context.close();
    }
  }

  /** By the clock that the server goes by. */
  Instant now() {
    return part(Clock.class).instant();
  }

  /** A part of the running server, to be stumbled over on purpose. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  Path folder() {
    return folder;
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
    var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** As somebody of the shift: {@code durand} and {@code roux} are operators, {@code chef} is a supervisor. */
  Answer as(String name, String path, String body) throws IOException, InterruptedException {
    var request = anonymous(path).header("Authorization", "Bearer " + name);
    return send(body == null
        ? request.GET()
        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private static String sha256(String key) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  Answer put(String path, String body) throws IOException, InterruptedException {
    return send(request(path).header("Content-Type", "application/yaml").PUT(BodyPublishers.ofString(body)));
  }

  HttpRequest.Builder request(String path) {
    return anonymous(path).header("Authorization", "Bearer " + KEY);
  }

  HttpRequest.Builder anonymous(String path) {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** The answer as it came, with its headers. */
  HttpResponse<String> raw(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  /** For an answer that may have no end. */
  int statusOnly(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answered = http.send(request.build(), BodyHandlers.ofInputStream());
    answered.body().close();
    return answered.statusCode();
  }

  /** An answer without an end, line by line. */
  record Lines(Stream<String> stream, Iterator<String> lines) implements AutoCloseable {

    /** @return the line behind the next one that begins so */
    String next(String begin) {
      while (lines.hasNext()) {
        if (lines.next().startsWith(begin)) {
          return lines.next();
        }
      }
      throw new AssertionError("The stream ended before a line " + begin);
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  Lines lines(String path) throws IOException, InterruptedException {
    var stream = http.send(request(path).build(), BodyHandlers.ofLines()).body();
    return new Lines(stream, stream.iterator());
  }

  Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answered = http.send(request.build(), BodyHandlers.ofString());
    var type = answered.headers().firstValue("Content-Type").orElse("");
    return new Answer(
        answered.statusCode(), type, type.contains("json") ? json.readTree(answered.body()) : null, answered.body());
  }

  /** Raises an alarm and gives its incident, as soon as its lane has taken it. */
  String raise(String site, String alarmClass) throws IOException, InterruptedException {
    var alarm = post("/api/alarms", "{\"site\": \"%s\", \"class\": \"%s\"}".formatted(site, alarmClass));
    return get(alarm.json().path("address").asString("") + "?wait=10s").json().path("incident").asString("");
  }

  /** Follows the board until what stands at the path is as wanted. */
  JsonNode until(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < deadline) {
      var now = get(path).json();
      if (wanted.test(now)) {
        return now;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(path + " did not become as wanted: " + get(path).text());
  }

  List<String> kinds(String incident) throws IOException, InterruptedException {
    var kinds = new ArrayList<String>();
    get("/api/incidents/" + incident + "/register").json().forEach(entry -> kinds.add(entry.path("kind").asString("")));
    return kinds;
  }
}
