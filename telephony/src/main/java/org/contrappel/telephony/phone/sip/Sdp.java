package org.contrappel.telephony.phone.sip;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The audio half of a session description: where the other side wants RTP, and which payload types it understands.
 *
 * @param payloads in the order of preference
 * @param keys the payload type of RFC 4733 key events, empty when none were offered
 */
public record Sdp(InetSocketAddress rtp, List<Integer> payloads, OptionalInt keys) {
  private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio (\\d+) [^ ]+ ([\\d ]+)$");
  private static final Pattern ADDRESS = Pattern.compile("(?m)^c=IN IP4 ([\\d.]+)$");
  private static final Pattern KEYS = Pattern.compile("(?m)^a=rtpmap:(\\d+) telephone-event/8000");

  /** Empty when there is no audio over IPv4 in it. */
  public static Optional<Sdp> read(String body) {
    var text = body.replace("\r", "");
    var media = MEDIA.matcher(text);
    var address = ADDRESS.matcher(text);
    if (!media.find() || !address.find()) {
      return Optional.empty();
    }
    var keys = KEYS.matcher(text);
    return Optional.of(new Sdp(new InetSocketAddress(address.group(1), Integer.parseInt(media.group(1))),
        Arrays.stream(media.group(2).strip().split(" ")).map(Integer::valueOf).toList(),
        keys.find() ? OptionalInt.of(Integer.parseInt(keys.group(1))) : OptionalInt.empty()));
  }

  /**
   * Our description: one codec, 20 ms packets, key events if {@code keys} is present.
   *
   * @param payload 0 (µ-law) or 8 (A-law)
   */
  public static String write(InetSocketAddress rtp, int payload, OptionalInt keys) {
    var host = rtp.getAddress().getHostAddress();
    var lines = new StringBuilder("v=0\r\no=phone 1 1 IN IP4 " + host + "\r\ns=phone\r\nc=IN IP4 " + host + "\r\nt=0 0\r\n");
    lines.append("m=audio ").append(rtp.getPort()).append(" RTP/AVP ").append(payload);
    keys.ifPresent(k -> lines.append(' ').append(k));
    lines.append("\r\na=rtpmap:").append(payload).append(payload == 8 ? " PCMA" : " PCMU").append("/8000\r\n");
    keys.ifPresent(k -> lines.append("a=rtpmap:").append(k).append(" telephone-event/8000\r\na=fmtp:").append(k)
        .append(" 0-15\r\n"));
    return lines.append("a=ptime:20\r\na=sendrecv\r\n").toString();
  }
}
