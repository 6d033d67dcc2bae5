package org.contrappel.telephony.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What a browser's telephone says in SIP over a WebSocket, as far as a test needs it: it registers, and sees who calls. */
final class BrowserSip implements AutoCloseable {
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  final List<String> received = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final String user;
  private final String secret;
  private final String callId = UUID.randomUUID().toString();
  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private int sequence;

  BrowserSip(URI where, String user, String secret) {
    this.user = user;
    this.secret = secret;
    this.socket = client.newWebSocketBuilder().subprotocols("sip").buildAsync(where, new Listening()).join();
  }

  private final class Listening implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        heard(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  /** He is asked whether he is there, and is. */
  private void heard(String message) {
    received.add(message);
    if (message.startsWith("OPTIONS ")) {
      var answer = new StringBuilder("SIP/2.0 200 OK\r\n");
      for (var name : List.of("Via", "From", "To", "Call-ID", "CSeq")) {
        message.lines().filter(line -> line.startsWith(name + ":")).forEach(line -> answer.append(line).append("\r\n"));
      }
      socket.sendText(answer + "Content-Length: 0\r\n\r\n", true);
    }
  }

  /** @return the last answer's status */
  int registers() {
    var challenge = answerTo(register(""));
    if (!challenge.startsWith("SIP/2.0 401")) {
      return status(challenge);
    }
    return status(answerTo(register(authorization(challenge, "REGISTER", "sip:contrappel"))));
  }

  private String authorization(String challenge, String method, String uri) {
    var realm = parameter(challenge, "realm");
    var nonce = parameter(challenge, "nonce");
    var ha1 = md5(user + ":" + realm + ":" + secret);
    var response = md5(ha1 + ":" + nonce + ":00000001:c0ffee:auth:" + md5(method + ":" + uri));
    return "Authorization: Digest username=\"" + user + "\", realm=\"" + realm + "\", nonce=\"" + nonce + "\", uri=\""
        + uri + "\", response=\"" + response + "\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"c0ffee\", opaque=\""
        + parameter(challenge, "opaque") + "\"\r\n";
  }

  private int register(String authorization) {
    sequence++;
    send("REGISTER sip:contrappel SIP/2.0\r\n" + head("REGISTER", callId, "sip:" + user + "@contrappel")
        + "Contact: <sip:" + instance + "@" + instance + ".invalid;transport=ws>;expires=60\r\n" + authorization
        + "Content-Length: 0\r\n\r\n");
    return sequence;
  }

  /** Calls this number without offering any speech. @return the answer's status */
  int calls(String number) {
    var challenge = answerTo(invite(number, ""));
    acknowledge(number, challenge);
    return status(answerTo(invite(number, authorization(challenge, "INVITE", "sip:" + number + "@contrappel"))));
  }

  private int invite(String number, String authorization) {
    sequence++;
    send("INVITE sip:" + number + "@contrappel SIP/2.0\r\n" + head("INVITE", callId + number, "sip:" + number + "@contrappel")
        + "Contact: <sip:" + instance + "@" + instance + ".invalid;transport=ws>\r\n" + authorization
        + "Content-Length: 0\r\n\r\n");
    return sequence;
  }

  private void acknowledge(String number, String answer) {
    var ack = new StringBuilder("ACK sip:" + number + "@contrappel SIP/2.0\r\nMax-Forwards: 70\r\n");
    for (var name : List.of("Via", "From", "To", "Call-ID")) {
      answer.lines().filter(line -> line.startsWith(name + ":")).forEach(line -> ack.append(line).append("\r\n"));
    }
    send(ack + "CSeq: " + sequence + " ACK\r\nContent-Length: 0\r\n\r\n");
  }

  private String head(String method, String call, String to) {
    return "Via: SIP/2.0/WS " + instance + ".invalid;branch=z9hG4bK" + UUID.randomUUID() + "\r\n"
        + "Max-Forwards: 70\r\nFrom: <sip:" + user + "@contrappel>;tag=" + instance + "\r\nTo: <" + to + ">\r\n"
        + "Call-ID: " + call + "\r\nCSeq: " + sequence + " " + method + "\r\n";
  }

  private void send(String message) {
    socket.sendText(message, true).join();
  }

  /** The request that rings him. */
  String invite() {
    Await.until(Duration.ofSeconds(10), "a call", () -> received.stream().anyMatch(one -> one.startsWith("INVITE ")));
    return received.stream().filter(one -> one.startsWith("INVITE ")).findFirst().orElseThrow();
  }

  boolean isRung() {
    return received.stream().anyMatch(one -> one.startsWith("INVITE "));
  }

  private String answerTo(int number) {
    Await.until(Duration.ofSeconds(10), "an answer", () -> find(number) != null);
    return find(number);
  }

  private String find(int number) {
    return received.stream().filter(one -> one.startsWith("SIP/2.0") && !one.startsWith("SIP/2.0 1"))
        .filter(one -> one.contains("\r\nCSeq: " + number + " ")).findFirst().orElse(null);
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ")[1]);
  }

  private static String parameter(String message, String name) {
    return PARAMETER.matcher(message).results().filter(found -> found.group(1).equals(name)).findFirst()
        .map(found -> found.group(2)).orElse("");
  }

  private static String md5(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a page that is gone: no goodbye. */
  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }
}
