package org.contrappel.telephony.phone;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.phone.rtp.Codec;
import org.contrappel.telephony.phone.rtp.Ear;
import org.contrappel.telephony.phone.rtp.Keypad;
import org.contrappel.telephony.phone.rtp.RtpLine;
import org.contrappel.telephony.phone.sip.Repeats;
import org.contrappel.telephony.phone.sip.Sdp;
import org.contrappel.telephony.phone.sip.SipMessage;
import org.contrappel.telephony.phone.sip.SipMessage.Header;
import org.contrappel.telephony.phone.sip.SipSocket;

/**
 * A SIP telephone on the loopback address that calls somebody, once, from whatever number it says it has. Verbs block; each
 * that waits for the other side has a limit and throws {@link CallWentOtherwise} beyond it. Safe for many threads.
 */
public final class CallingPhone implements AutoCloseable {
  private static final Codec SPOKEN = Codec.ALAW;
  private static final int KEY_EVENTS = 101;
  private static final Duration CONFIRMED = Duration.ofSeconds(10);
  private static final AtomicLong NAMES = new AtomicLong(System.nanoTime());

  private final String name = Long.toString(NAMES.incrementAndGet(), 36);
  private final Milestones milestones;
  private final CompletableFuture<Long> ringing = new CompletableFuture<>();
  private final CompletableFuture<Integer> refused = new CompletableFuture<>();
  private final CompletableFuture<Long> left = new CompletableFuture<>();
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("caller-timer-", 0).factory());
  private final RtpLine line = new RtpLine(SPOKEN, OptionalInt.of(KEY_EVENTS), true);
  private final InetSocketAddress called;
  private final SipSocket socket;
  private final String from;
  private final String number;
  private final SipMessage invite;
  private Repeats repeats;
  private String to;
  private String contact;

  private CallingPhone(int port, String number, String from) {
    this.number = number;
    this.milestones = new Milestones(number);
    this.called = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.from = from + ";tag=" + name;
    this.to = "<" + uri() + ">";
    this.contact = uri();
    this.socket = SipSocket.open(0, (message, _, at) -> arrived(message, at));
    this.invite = request("INVITE", uri(), 1, true);
    synchronized (this) {
      repeats = Repeats.start(timer, () -> send(invite));
    }
  }

  /**
   * Calls a number.
   *
   * @param port the SIP port on 127.0.0.1
   * @param from the From header as it stands on the wire, without its tag: {@code <sip:+33199002000@127.0.0.1>}
   */
  public static CallingPhone calls(int port, String number, String from) {
    return new CallingPhone(port, number, from);
  }

  /** Calls a number from a number. */
  public static CallingPhone callsFrom(int port, String number, String caller) {
    return calls(port, number, "<sip:" + caller + "@127.0.0.1>");
  }

  /** Waits until it is told that the other side rings. @return when that was */
  public long hearsRinging(Duration within) {
    return milestones.await(ringing, within, "told that it rings");
  }

  /** @return when the other side answered */
  public long isAnswered(Duration within) {
    return milestones.await(milestones.answered, within, "answered");
  }

  /** @return the status with which the call was refused */
  public int isRefused(Duration within) {
    return milestones.await(refused, within, "refused");
  }

  public boolean answered() {
    return milestones.answered.isDone();
  }

  /** Everything heard since the call began; before the answer nothing. */
  public Ear ear() {
    return line.ear();
  }

  public Sound audio() {
    return line.ear().audio();
  }

  public void says(Sound speech) {
    line.say(speech);
  }

  public void presses(String keys) {
    milestones.await(line.press(Keypad.BRISK, keys), Duration.ofSeconds(20), "through with its keys");
  }

  /** Hangs up after the answer, gives up before it. */
  public void hangsUp() {
    if (milestones.answered.isDone()) {
      synchronized (this) {
        var bye = request("BYE", contact, 2, false);
        repeats.stop();
        repeats = Repeats.start(timer, () -> send(bye));
      }
      milestones.await(left, CONFIRMED, "confirmed to be over");
    } else {
      synchronized (this) {
        repeats.stop();
        send(request("CANCEL", uri(), 1, false));
      }
    }
  }

  /** Waits until it is over, whoever ended it. */
  public CallEnd ends(Duration within) {
    return milestones.await(milestones.ended, within, "over");
  }

  private synchronized void arrived(SipMessage message, long at) {
    if (message.isRequest()) {
      asked(message, at);
    } else if (message.method().equals("INVITE")) {
      replied(message, at);
    } else if (message.method().equals("BYE")) {
      over(CallEnd.How.WE_HUNG_UP, at);
    }
  }

  private void asked(SipMessage request, long at) {
    if (!request.method().equals("ACK")) {
      send(new SipMessage("SIP/2.0 200 OK", request.headers().stream()
          .filter(header -> List.of("via", "from", "to", "call-id", "cseq").contains(header.name().toLowerCase())).toList(), ""));
    }
    if (request.method().equals("BYE")) {
      over(CallEnd.How.CALLER_HUNG_UP, at);
    }
  }

  private void replied(SipMessage reply, long at) {
    var status = reply.status();
    repeats.stop();
    if (status == 180 || status == 183) {
      ringing.complete(at);
    } else if (status >= 300) {
      to = reply.required("To");
      send(request("ACK", uri(), 1, false));
      refused.complete(status);
      over(CallEnd.How.WE_REFUSED, at);
    } else if (status >= 200) {
      to = reply.required("To");
      contact = reply.required("Contact").replaceFirst("^[^<]*<", "").replaceFirst(">.*", "");
      Sdp.read(reply.body()).ifPresent(answer -> line.leadsTo(answer.rtp()));
      send(request("ACK", contact, 1, false));
      line.start(timer);
      milestones.answered.complete(at);
    }
  }

  private void over(CallEnd.How how, long at) {
    repeats.stop();
    line.close();
    milestones.ended.complete(new CallEnd(how, at));
    left.complete(at);
  }

  private SipMessage request(String method, String target, int count, boolean offers) {
    var headers = new ArrayList<>(List.of(
        new Header("Via", "SIP/2.0/UDP " + us() + ";rport;branch=z9hG4bK" + name
            + (method.equals("BYE") || method.equals("ACK") ? method : "")),
        new Header("Max-Forwards", "70"),
        new Header("From", from),
        new Header("To", to),
        new Header("Call-ID", "call-" + name),
        new Header("CSeq", count + " " + method),
        new Header("Contact", "<sip:caller@" + us() + ">"),
        new Header("Allow", "INVITE, ACK, BYE, CANCEL, OPTIONS")));
    if (offers) {
      headers.add(new Header("Content-Type", "application/sdp"));
    }
    return new SipMessage(method + " " + target + " SIP/2.0", headers,
        offers ? Sdp.write(line.address(), SPOKEN.payload, OptionalInt.of(KEY_EVENTS)) : "");
  }

  private void send(SipMessage message) {
    socket.send(message, called);
  }

  private String uri() {
    return "sip:" + number + "@127.0.0.1:" + called.getPort();
  }

  private String us() {
    return socket.address().getAddress().getHostAddress() + ":" + socket.address().getPort();
  }

  /** Falls silent at once, without a word. */
  @Override
  public void close() {
    timer.shutdownNow();
    socket.close();
    line.close();
  }
}
