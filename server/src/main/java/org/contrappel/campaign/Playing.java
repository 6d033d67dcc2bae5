package org.contrappel.campaign;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.contrappel.launcher.Station;
import org.contrappel.telephony.phone.Call;
import org.contrappel.telephony.phone.Manner;
import org.contrappel.telephony.phone.MeasuringPhone;

/** Plays one draw: raises the alarm, lets the callee behave, and kills the server at the drawn moment. */
record Playing(Station station, MeasuringPhone phone, StationDoor door) {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  Played play(Draw draw, Place place) {
    door.load(place);
    var call = expected(draw, place);
    var alarm = door.raise(place);
    var keys = place.keys(draw);
    return switch (draw.moment()) {
      case ACCEPTED -> {
        var kill = Kill.after(draw.offset(), station);
        yield new Played(draw, place, alarm, call, stays(call, keys), kill);
      }
      case ORIGINATED, RINGING -> {
        call.rings(PATIENCE);
        var kill = Kill.after(draw.offset(), station);
        yield new Played(draw, place, alarm, call, stays(call, keys), kill);
      }
      case PROMPT -> {
        var callee = stays(call, keys);
        call.hearsSound(PATIENCE);
        yield new Played(draw, place, alarm, call, callee, Kill.after(draw.offset(), station));
      }
      case CODE -> {
        new Callee(call, keys).isAsked();
        call.presses(keys.substring(0, 2));
        var kill = Kill.after(draw.offset(), station);
        call.presses(keys.substring(2));
        yield new Played(draw, place, alarm, call, stays(call, keys), kill);
      }
      case KEYED -> {
        new Callee(call, keys).isAsked();
        call.presses(keys);
        var kill = Kill.after(draw.offset(), station);
        yield new Played(draw, place, alarm, call, stays(call, keys), kill);
      }
      case GONE -> {
        call.hearsSound(PATIENCE);
        var kill = Kill.after(draw.offset(), station);
        CompletableFuture<Void> callee = CompletableFuture.runAsync(
            call::hangsUp, CompletableFuture.delayedExecutor(draw.later().toNanos(), TimeUnit.NANOSECONDS));
        yield new Played(draw, place, alarm, call, callee, kill);
      }
      case REFUSED -> {
        call.rings(PATIENCE);
        var kill = Kill.after(draw.offset(), station);
        yield new Played(draw, place, alarm, call, CompletableFuture.completedFuture(null), kill);
      }
    };
  }

  private Call expected(Draw draw, Place place) {
    if (draw.moment() != Moment.REFUSED) {
      return phone.expectCall(place.number()).answersAfter(draw.ringing());
    }
    phone.always(place.number(), new Manner.Refuses(draw.refusal().status(), Duration.ZERO));
    return phone.expectCall(place.number()).refusesAfter(draw.ringing(), draw.refusal().status());
  }

  private CompletableFuture<Void> stays(Call call, String keys) {
    return new Callee(call, keys).stays();
  }
}
