package org.contrappel.telephony.phone;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.contrappel.telephony.phone.sip.Dialogue;
import org.contrappel.telephony.phone.sip.Digest;
import org.contrappel.telephony.phone.sip.SipMessage;
import org.contrappel.telephony.phone.sip.SipSocket;

/**
 * A SIP telephone on the loopback address that answers for every number, and for the users it registers. What it does
 * with a call is said beforehand; a call to a number nothing was said about is refused with 404. Safe for many threads.
 */
public final class MeasuringPhone implements AutoCloseable {
  private static final Duration REGISTERED_WITHIN = Duration.ofSeconds(10);

  private final MannersByNumber manners = new MannersByNumber();
  private final Map<String, CallLeg> legs = new ConcurrentHashMap<>();
  private final Map<String, Registration> registrations = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Call> arrivals = new LinkedBlockingQueue<>();
  private final AtomicLong tags = new AtomicLong(System.nanoTime());
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("phone-timer-", 0).factory());
  private final SipSocket socket;
  private volatile boolean dead;

  private MeasuringPhone(int port) {
    socket = SipSocket.open(port, this::arrived);
  }

  /** @param port UDP port on 127.0.0.1; 0 takes a free one, see {@link #port} */
  public static MeasuringPhone on(int port) {
    return new MeasuringPhone(port);
  }

  public int port() {
    return socket.address().getPort();
  }

  /**
   * Asks a registrar on this machine for the calls to {@code user}, which then are expected under that name.
   *
   * @param lasts how long the registrar shall remember it; zero ends it
   * @return the registrar's final status: 200 when it is done, 401 or 403 when the secret is wrong
   */
  public int registers(String user, String secret, int registrar, Duration lasts) {
    var to = new InetSocketAddress(socket.address().getAddress(), registrar);
    var asking = new Registration(
        new Digest(user, secret), to, socket.address(), lasts, tag(), timer, m -> socket.send(m, to));
    registrations.put(asking.callId(), asking);
    try {
      return asking.begin().get(REGISTERED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new CallWentOtherwise("The registrar at port " + registrar + " did not answer within " + REGISTERED_WITHIN);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("Nobody completes it with an exception", failed);
    } catch (InterruptedException e) {
      throw Milestones.interrupted(e);
    }
  }

  /** The next call to {@code number} that no earlier expectation takes. */
  public Expectation expectCall(String number) {
    return new Expectation(manner -> manners.expect(number, manner));
  }

  /** How calls to {@code number} are taken that nobody expects. */
  public void always(String number, Manner manner) {
    manners.always(number, manner);
  }

  /** How calls to any other number are taken; 404 unless something else is said. */
  public void otherwise(Manner manner) {
    manners.otherwise(manner);
  }

  /** From now on every datagram is ignored, OPTIONS included, as if the other end of the trunk had burnt down. */
  public void playsDead(boolean yes) {
    dead = yes;
  }

  /** Waits for the next call to any number, in the order of arrival; each call is handed out once. */
  public Call nextCall(Duration within) {
    try {
      var next = arrivals.poll(within.toNanos(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new CallWentOtherwise("No call came within " + within.toMillis() + " ms; so far " + calls.size());
      }
      return next;
    } catch (InterruptedException e) {
      throw Milestones.interrupted(e);
    }
  }

  /** Every call that arrived so far, in order. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  private void arrived(SipMessage message, InetSocketAddress from, long at) {
    if (dead) {
      return;
    }
    var leg = legs.get(message.callId());
    var registration = registrations.get(message.callId());
    if (registration != null && !message.isRequest()) {
      registration.answered(message);
    } else if (leg != null) {
      within(leg, message, at);
    } else if (message.isRequest()) {
      outside(message, from, at);
    }
  }

  private static void within(CallLeg leg, SipMessage message, long at) {
    switch (message.method()) {
      case "BYE" -> leg.bye(message, at);
      case "ACK" -> leg.acknowledged(at);
      case "CANCEL" -> leg.cancelled(message, at);
      case "INVITE" -> leg.invitedAgain(message);
      default -> leg.asked(message);
    }
  }

  private void outside(SipMessage request, InetSocketAddress from, long at) {
    switch (request.method()) {
      case "INVITE" -> invited(request, from, at);
      case "OPTIONS" -> socket.send(Dialogue.stray(request, 200, tag()), from);
      case "ACK" -> { }
      default -> socket.send(Dialogue.stray(request, 481, tag()), from);
    }
  }

  private void invited(SipMessage invite, InetSocketAddress from, long at) {
    var call = manners.take(invite.dialled());
    var leg = new CallLeg(call, new Dialogue(invite, tag(), socket.address()), timer, m -> socket.send(m, from));
    legs.put(invite.callId(), leg);
    calls.add(call);
    call.arrived(leg);
    call.milestones().invited.complete(at);
    arrivals.add(call);
    leg.begin();
  }

  private String tag() {
    return Long.toString(tags.incrementAndGet(), 36);
  }

  /** Falls silent at once, without a BYE: what a burnt telephone does. */
  @Override
  public void close() {
    timer.shutdownNow();
    socket.close();
    legs.values().forEach(CallLeg::close);
  }
}
