package org.contrappel.telephony.phone;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.contrappel.telephony.phone.sip.Digest;
import org.contrappel.telephony.phone.sip.Repeats;
import org.contrappel.telephony.phone.sip.SipMessage;
import org.contrappel.telephony.phone.sip.SipMessage.Header;

/** The telephone's asking to be called at a registrar, once, until it has a final answer. Safe for many threads. */
final class Registration {
  private final Digest login;
  private final InetSocketAddress registrar;
  private final InetSocketAddress us;
  private final Duration lasts;
  private final String tag;
  private final ScheduledExecutorService timer;
  private final Consumer<SipMessage> out;
  private final CompletableFuture<Integer> answer = new CompletableFuture<>();
  private Repeats repeats;
  private int count;

  /** @param tag unique among all registrations of this telephone */
  Registration(Digest login, InetSocketAddress registrar, InetSocketAddress us, Duration lasts, String tag,
      ScheduledExecutorService timer, Consumer<SipMessage> out) {
    this.login = login;
    this.registrar = registrar;
    this.us = us;
    this.lasts = lasts;
    this.tag = tag;
    this.timer = timer;
    this.out = out;
  }

  String callId() {
    return "register-" + tag;
  }

  /** @return completed with the final status: 200 when it is registered now */
  synchronized CompletableFuture<Integer> begin() {
    send(List.of());
    return answer;
  }

  synchronized void answered(SipMessage reply) {
    if (reply.status() < 200 || !reply.required("CSeq").startsWith(count + " ")) {
      return;
    }
    repeats.stop();
    var challenge = reply.header("WWW-Authenticate");
    if (reply.status() == 401 && count == 1 && challenge.isPresent()) {
      send(List.of(new Header("Authorization", login.answer(challenge.get(), "REGISTER", uri(), tag + "c"))));
    } else {
      answer.complete(reply.status());
    }
  }

  private void send(List<Header> authorization) {
    count++;
    var who = "<sip:" + login.user() + "@" + text(registrar) + ">";
    var headers = new ArrayList<>(List.of(
        new Header("Via", "SIP/2.0/UDP " + text(us) + ";rport;branch=z9hG4bK" + tag + "r" + count),
        new Header("Max-Forwards", "70"),
        new Header("From", who + ";tag=" + tag),
        new Header("To", who),
        new Header("Call-ID", callId()),
        new Header("CSeq", count + " REGISTER"),
        new Header("Contact", "<sip:" + login.user() + "@" + text(us) + ">"),
        new Header("Expires", Long.toString(lasts.toSeconds()))));
    headers.addAll(authorization);
    var request = new SipMessage("REGISTER " + uri() + " SIP/2.0", headers, "");
    repeats = Repeats.start(timer, () -> out.accept(request));
  }

  private String uri() {
    return "sip:" + text(registrar);
  }

  private static String text(InetSocketAddress address) {
    return address.getAddress().getHostAddress() + ":" + address.getPort();
  }
}
