package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Future;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.contrappel.telephony.asterisk.AmiLine.Unreachable;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a machine from a person while the prompt plays: speech without a break for a set time, and no key. Asterisk says
 * when speech begins and ends, but never says that it ended when the other side just stops sending; so packets are counted,
 * or a short "allô" would become a machine.
 */
final class Ear {
  private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
  private static final int PACKETS_PER_SECOND = 50;
  private static final double ENOUGH = 0.8;

  private final AmiLine hand;
  private final ScheduledExecutorService later;
  private final Duration machineAfter;
  private final ConcurrentMap<String, Future<?>> speaking = new ConcurrentHashMap<>();

  Ear(AmiLine hand, ScheduledExecutorService later, Duration machineAfter) {
    this.hand = hand;
    this.later = later;
    this.machineAfter = machineAfter;
  }

  void speechBegins(LiveCall call) {
    if (call.human || call.machine || call.withOperator) {
      return;
    }
    Thread.ofVirtual().start(() -> {
      var before = packets(call);
      before.ifPresent(count -> listenOn(call, count));
    });
  }

  void speechEnds(String attempt) {
    var verdict = speaking.remove(attempt);
    if (verdict != null) {
      verdict.cancel(false);
    }
  }

  private void listenOn(LiveCall call, long before) {
    var verdict = later.schedule(
        () -> Thread.ofVirtual().start(() -> judge(call, before)), machineAfter.toMillis(), TimeUnit.MILLISECONDS);
    var earlier = speaking.put(call.attempt, verdict);
    if (earlier != null) {
      earlier.cancel(false);
    }
  }

  private void judge(LiveCall call, long before) {
    if (speaking.remove(call.attempt) == null || call.human || call.machine || call.withOperator
        || call.isOver()) {
      return;
    }
    var heard = packets(call).orElse(before) - before;
    if (heard < ENOUGH * PACKETS_PER_SECOND * machineAfter.toMillis() / 1_000) {
      return;
    }
    call.machine = true;
    try {
      hand.ask(new RedirectAction(
          call.attempt, StationAsterisk.CONTEXT, StationAsterisk.MACHINE, 1));
    } catch (Unreachable e) {
      call.machine = false;
      LOG.info("Call {} speaks like a machine, but Asterisk does not answer", call.attempt);
    }
  }

  private OptionalLong packets(LiveCall call) {
    try {
      var answer = hand.ask(new GetVarAction(call.attempt, "CHANNEL(rtcp,rxcount)"));
      var value = answer.getAttribute("Value");
      return value == null || value.isBlank() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value.strip()));
    } catch (Unreachable | NumberFormatException e) {
      LOG.debug("The packets of call {} could not be counted", call.attempt, e);
      return OptionalLong.empty();
    }
  }
}
