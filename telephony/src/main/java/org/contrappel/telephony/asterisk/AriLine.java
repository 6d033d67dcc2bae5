package org.contrappel.telephony.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrappel.telephony.DeskPhones.NetworkAway;
import org.contrappel.telephony.asterisk.home.AriAccess;

/** The few words we speak with Asterisk's REST interface: objects of its SIP stack, made and taken away in memory. */
final class AriLine implements AutoCloseable {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);
  private static final String NAMED = "/ari/asterisk/config/dynamic/res_pjsip/";
  private static final int NOT_FOUND = 404;

  /** Nothing else is ever sent, so that nothing has to be escaped. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9,_-]{1,128}");

  private static final Pattern RESOURCE = Pattern.compile("\"resource\"\\s*:\\s*\"([^\"]*)\"");

  private final HttpClient client = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1).connectTimeout(ANSWERS_WITHIN).build();
  private final AriAccess access;

  AriLine(AriAccess access) {
    this.access = access;
  }

  /** Makes the object, or changes the one there is. */
  void put(String kind, String name, Map<String, String> fields) {
    var body = fields.entrySet().stream()
        .map(field -> "{\"attribute\":\"" + plain(field.getKey()) + "\",\"value\":\"" + plain(field.getValue()) + "\"}")
        .collect(Collectors.joining(",", "{\"fields\":[", "]}"));
    ask("PUT", NAMED + kind + "/" + escaped(name), BodyPublishers.ofString(body));
  }

  /** Takes it away, where it is. */
  void delete(String kind, String name) {
    ask("DELETE", NAMED + kind + "/" + escaped(name), BodyPublishers.noBody());
  }

  /** The names of all SIP endpoints. */
  List<String> endpoints() {
    return RESOURCE.matcher(ask("GET", "/ari/endpoints/PJSIP", BodyPublishers.noBody())).results()
        .map(found -> found.group(1)).toList();
  }

  private String ask(String method, String path, BodyPublisher body) {
    var login = Base64.getEncoder().encodeToString((AriAccess.USER + ":" + access.secret()).getBytes(UTF_8));
    var request = HttpRequest.newBuilder(URI.create("http://" + access.host() + ":" + access.port() + path))
        .timeout(ANSWERS_WITHIN)
        .header("Authorization", "Basic " + login)
        .header("Content-Type", "application/json")
        .method(method, body)
        .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      var isGone = method.equals("DELETE") && answer.statusCode() == NOT_FOUND;
      if (answer.statusCode() >= 300 && !isGone) {
        throw new NetworkAway(method + " " + path + " was answered with " + answer.statusCode() + ".", null);
      }
      return answer.body();
    } catch (IOException away) {
      throw new NetworkAway("Asterisk's HTTP port does not answer.", away);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NetworkAway("Nobody waited for the answer.", e);
    }
  }

  private static String plain(String value) {
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException("Only plain words are told to Asterisk.");
    }
    return value;
  }

  private static String escaped(String name) {
    return URLEncoder.encode(name, UTF_8);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
