package org.contrappel.telephony.phone.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SIP request or response as it came or goes: start line, headers in their order, body.
 *
 * @param body may be empty, never null
 */
public record SipMessage(String start, List<Header> headers, String body) {

  /** One header line; compact names are written out when read. */
  public record Header(String name, String value) {}

  private static final Map<String, String> COMPACT =
      Map.of("v", "Via", "f", "From", "t", "To", "i", "Call-ID", "m", "Contact", "c", "Content-Type", "l",
          "Content-Length", "k", "Supported");

  public SipMessage {
    headers = List.copyOf(headers);
  }

  /** Reads a datagram; empty when it is no SIP message (a keep-alive, noise). */
  public static Optional<SipMessage> read(byte[] bytes, int length) {
    var text = new String(bytes, 0, length, StandardCharsets.UTF_8).replace("\r\n", "\n");
    var end = text.indexOf("\n\n");
    var head = (end < 0 ? text : text.substring(0, end)).replaceAll("\n[ \t]+", " ").split("\n");
    if (!head[0].startsWith("SIP/2.0 ") && !head[0].endsWith(" SIP/2.0")) {
      return Optional.empty();
    }
    var headers = new ArrayList<Header>();
    for (var i = 1; i < head.length; i++) {
      var colon = head[i].indexOf(':');
      if (colon > 0) {
        var name = head[i].substring(0, colon).strip();
        headers.add(new Header(COMPACT.getOrDefault(name.toLowerCase(), name), head[i].substring(colon + 1).strip()));
      }
    }
    var message = new SipMessage(head[0], headers, end < 0 ? "" : text.substring(end + 2));
    var whole = List.of("Via", "From", "To", "Call-ID", "CSeq").stream().allMatch(n -> message.header(n).isPresent());
    return whole ? Optional.of(message) : Optional.empty();
  }

  public boolean isRequest() {
    return !start.startsWith("SIP/2.0 ");
  }

  /** The method this message is about: of the request itself, or of the request a response answers. */
  public String method() {
    var cseq = required("CSeq");
    return cseq.substring(cseq.lastIndexOf(' ') + 1);
  }

  /** 100 to 699; only for responses. */
  public int status() {
    return Integer.parseInt(start.split(" ", 3)[1]);
  }

  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.name.equalsIgnoreCase(name)).map(Header::value).findFirst();
  }

  /** @throws IllegalArgumentException when the peer left out a header that RFC 3261 demands */
  public String required(String name) {
    return header(name).orElseThrow(() -> new IllegalArgumentException(start + ": header " + name + " is missing"));
  }

  public String callId() {
    return required("Call-ID");
  }

  /** The user part of the request's URI: the number dialled. */
  public String dialled() {
    var uri = start.split(" ", 3)[1].replaceFirst("^sips?:", "");
    var at = uri.indexOf('@');
    return (at < 0 ? "" : uri.substring(0, at)).replaceFirst(";.*", "").replace("%2B", "+");
  }

  /** Whether this request belongs to a dialogue that stands already. */
  public boolean inDialogue() {
    return required("To").contains(";tag=");
  }

  public byte[] bytes() {
    var text = new StringBuilder(start).append("\r\n");
    headers.forEach(h -> text.append(h.name).append(": ").append(h.value).append("\r\n"));
    var content = body.getBytes(StandardCharsets.UTF_8);
    text.append("Content-Length: ").append(content.length).append("\r\n\r\n").append(body);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
