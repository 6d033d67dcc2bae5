package org.contrappel.telephony.phone.sip;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.phone.sip.SipMessage.Header;

/**
 * What two SIP parties remember of a call one of them was asked for, and the messages that follow from it.
 *
 * @param invite the request that opened it
 * @param tag our half of the dialogue's name
 * @param us where we listen
 */
public record Dialogue(SipMessage invite, String tag, InetSocketAddress us) {

  /** The answer to the invitation itself. */
  public SipMessage reply(int status, String sdp) {
    return reply(invite, status, sdp);
  }

  /** The answer to any request of this dialogue; {@code sdp} may be empty. */
  public SipMessage reply(SipMessage request, int status, String sdp) {
    var headers = new ArrayList<>(answering(request, status == 100 ? "" : tag));
    headers.add(new Header("Contact", "<sip:phone@" + address() + ">"));
    headers.add(new Header("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS, UPDATE, INFO"));
    if (!sdp.isEmpty()) {
      headers.add(new Header("Content-Type", "application/sdp"));
    }
    return new SipMessage("SIP/2.0 " + status + " " + Reason.of(status), headers, sdp);
  }

  /** Our own BYE. Its {@code branch} names the transaction. */
  public SipMessage bye(String branch) {
    var contact = invite.required("Contact").replaceFirst("^[^<]*<", "").replaceFirst(">.*", "");
    return new SipMessage("BYE " + contact + " SIP/2.0", List.of(
        new Header("Via", "SIP/2.0/UDP " + address() + ";rport;branch=" + branch),
        new Header("Max-Forwards", "70"),
        new Header("From", invite.required("To") + ";tag=" + tag),
        new Header("To", invite.required("From")),
        new Header("Call-ID", invite.callId()),
        new Header("CSeq", "1 BYE")), "");
  }

  /** An answer outside any dialogue: to OPTIONS, or to a request about a call we do not know. */
  public static SipMessage stray(SipMessage request, int status, String tag) {
    return new SipMessage("SIP/2.0 " + status + " " + Reason.of(status), answering(request, tag), "");
  }

  private static List<Header> answering(SipMessage request, String tag) {
    var headers = new ArrayList<Header>();
    for (var header : request.headers()) {
      switch (header.name().toLowerCase()) {
        case "via", "from", "call-id", "cseq", "record-route" -> headers.add(header);
        case "to" -> headers.add(
            tag.isEmpty() || request.inDialogue() ? header : new Header("To", header.value() + ";tag=" + tag));
        default -> { }
      }
    }
    return headers;
  }

  private String address() {
    return us.getAddress().getHostAddress() + ":" + us.getPort();
  }
}
