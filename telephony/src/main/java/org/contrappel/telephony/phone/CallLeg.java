package org.contrappel.telephony.phone;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.contrappel.telephony.phone.rtp.Codec;
import org.contrappel.telephony.phone.rtp.RtpLine;
import org.contrappel.telephony.phone.sip.Dialogue;
import org.contrappel.telephony.phone.sip.Repeats;
import org.contrappel.telephony.phone.sip.Sdp;
import org.contrappel.telephony.phone.sip.SipMessage;

/** The signalling of one call from its INVITE on: performs its manner and obeys the caller. Safe for many threads. */
final class CallLeg {

  /** Where a leg stands. */
  private enum Stage { RINGING, ANSWERED, REFUSED, UP, LEAVING, OVER }

  private final Call call;
  private final Dialogue dialogue;
  private final ScheduledExecutorService timer;
  private final Consumer<SipMessage> out;
  private final CompletableFuture<Long> left = new CompletableFuture<>();
  private Stage stage = Stage.RINGING;
  private SipMessage lastReply;
  private Repeats repeats;
  private RtpLine line;

  CallLeg(Call call, Dialogue dialogue, ScheduledExecutorService timer, Consumer<SipMessage> out) {
    this.call = call;
    this.dialogue = dialogue;
    this.timer = timer;
    this.out = out;
  }

  synchronized void begin() {
    switch (call.manner()) {
      case Manner.Answers(var after, var options) -> ringFor(after, () -> answer(options));
      case Manner.Refuses(var status, var after) -> ringFor(after, () -> refuse(status));
      case Manner.Rings() -> say(180);
      case Manner.Mute() -> { }
    }
  }

  /** The same INVITE once more, because our reply was lost; or a new one inside the call, which gets the same answer. */
  synchronized void invitedAgain(SipMessage invite) {
    if (invite.inDialogue()) {
      out.accept(dialogue.reply(invite, 200, line == null ? "" : lastReply.body()));
    } else if (lastReply != null) {
      out.accept(lastReply);
    }
  }

  synchronized void acknowledged(long at) {
    stopRepeating();
    switch (stage) {
      case ANSWERED -> {
        stage = Stage.UP;
        line.start(timer);
        call.milestones().acknowledged.complete(at);
      }
      case REFUSED -> stage = Stage.OVER;
      default -> { }
    }
  }

  synchronized void cancelled(SipMessage cancel, long at) {
    out.accept(dialogue.reply(cancel, 200, ""));
    if (stage == Stage.RINGING && !(call.manner() instanceof Manner.Mute)) {
      finalReply(dialogue.reply(487, ""), Stage.REFUSED);
      call.milestones().ended.complete(new CallEnd(CallEnd.How.CALLER_GAVE_UP, at));
    }
  }

  /** The caller's BYE, or the answer to ours. */
  synchronized void bye(SipMessage message, long at) {
    if (message.isRequest()) {
      out.accept(dialogue.reply(message, 200, ""));
      over(new CallEnd(CallEnd.How.CALLER_HUNG_UP, at));
    } else if (message.status() >= 200) {
      over(new CallEnd(CallEnd.How.WE_HUNG_UP, at));
    }
  }

  /** Anything else inside the call is taken politely. */
  synchronized void asked(SipMessage request) {
    out.accept(dialogue.reply(request, 200, ""));
  }

  /** @return completed when the caller has confirmed, or the call was over already */
  synchronized CompletableFuture<Long> hangUp() {
    if (stage == Stage.UP) {
      stage = Stage.LEAVING;
      var bye = dialogue.bye("z9hG4bK" + dialogue.tag() + "bye");
      line.close();
      repeats = Repeats.start(timer, () -> out.accept(bye));
    }
    return left;
  }

  synchronized void close() {
    over(new CallEnd(CallEnd.How.PHONE_CLOSED, System.nanoTime()));
  }

  private void over(CallEnd end) {
    stopRepeating();
    stage = Stage.OVER;
    if (line != null) {
      line.close();
    }
    call.milestones().ended.complete(end);
    left.complete(end.at());
  }

  private void ringFor(Duration after, Runnable then) {
    if (after.isZero()) {
      say(100);
      then.run();
    } else {
      say(180);
      timer.schedule(() -> ifStillRinging(then), after.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private synchronized void ifStillRinging(Runnable then) {
    if (stage == Stage.RINGING) {
      then.run();
    }
  }

  private void answer(Line options) {
    var offer = Sdp.read(dialogue.invite().body());
    var codec = offer.flatMap(o -> Codec.firstOf(o.payloads()));
    if (codec.isEmpty()) {
      refuse(488);
      return;
    }
    var keys = options.keyEvents() ? offer.get().keys() : OptionalInt.empty();
    line = new RtpLine(offer.get().rtp(), codec.get(), keys, options.speaks());
    call.opened(line, line.ear().opened());
    finalReply(dialogue.reply(200, Sdp.write(line.address(), codec.get().payload, keys)), Stage.ANSWERED);
  }

  private void refuse(int status) {
    finalReply(dialogue.reply(status, ""), Stage.REFUSED);
    call.milestones().ended.complete(new CallEnd(CallEnd.How.WE_REFUSED, System.nanoTime()));
  }

  private void say(int status) {
    lastReply = dialogue.reply(status, "");
    out.accept(lastReply);
  }

  private void finalReply(SipMessage reply, Stage next) {
    stage = next;
    lastReply = reply;
    repeats = Repeats.start(timer, () -> out.accept(reply));
  }

  private void stopRepeating() {
    if (repeats != null) {
      repeats.stop();
    }
  }
}
