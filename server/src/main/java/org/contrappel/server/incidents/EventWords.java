package org.contrappel.server.incidents;

import java.time.ZoneId;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.table.Timers;

/** What happened, as a sentence. */
record EventWords(Cast cast, ZoneId zone) {
  private static final int MOST_IN_A_HASH = 8;

  String said(Event event) {
    return switch (event) {
      case Event.AlarmArrived(var alarm, _, _, _, _, _) -> alarm(alarm);
      case Event.CallRinging(var call, _) -> "The telephone of %s rings.".formatted(cast.called(call));
      case Event.CallAnswered(var call, _) -> "The telephone of %s is answered.".formatted(cast.called(call));
      case Event.HumanHeard _ -> "A key was pressed: a person is on the line.";
      case Event.Identified(var call, var who, var duress, _) -> duress
          ? "DURESS: %s was keyed. Nobody on the line can tell.".formatted(code(who, "duress code"))
          : "Accepted: %s%s.".formatted(
              code(who, "code"), cast.cancelsNothing(call, who) ? ", who may be told but cancels nothing" : "");
      case Event.CallEnded(var call, var result, _) ->
          "The call to %s is over: %s.".formatted(cast.called(call), came(call, result));
      case Event.RecordingKept(var call, _, var sha256, var length, _, _) ->
          "The recording of the call to %s, %.1f s, is kept (sha256 %s…).".formatted(
              cast.called(call), length.toMillis() / 1000.0, sha256.substring(0, MOST_IN_A_HASH));
      case Event.TimerFired(var name, _) -> timer(name);
      case Event.OperatorOnLine(var call, var operator, var back, _) ->
          "%s and %s hear each other%s.".formatted(operator, cast.called(call), back ? " again" : "");
      case Event.OperatorOffLine(var call, var operator, var why, var awaited, _) -> awaited
          ? "%s has lost the line with %s, who waits for him.".formatted(operator, cast.called(call))
          : "%s is %s on the line with %s: %s.".formatted(
              operator, cast.spoke(call) ? "no longer" : "not", cast.called(call), why);
      case Event.OwnerSilent(var operator, _) -> operator + " gives no sign of life.";
      case Event.Act act -> new ActWords(cast, zone).said(act);
      case Event.OurFault(var what, _) -> "OUR FAULT: the station could not decide about " + what + ".";
    };
  }

  private String alarm(Alarm alarm) {
    var zoned = alarm.zone().isEmpty() ? "" : ", zone " + alarm.zone();
    var words = alarm.text().isEmpty() ? "" : " The panel says: " + alarm.text();
    return "%s: %s at %s%s.%s".formatted(
        alarm.alarmClass().trips() ? "Alarm" : "Signal", kind(alarm.alarmClass()), cast.site(alarm.site()), zoned, words);
  }

  private static String kind(AlarmClass kind) {
    return switch (kind) {
      case LATE_TEST -> "periodic test missing";
      case LINE -> "line fault";
      default -> kind.word().replace('_', ' ');
    };
  }

  private String code(String who, String kind) {
    return who.equals(Callee.SITE) ? "the site's " + kind : "the " + kind + " of " + cast.person(who);
  }

  private String came(String call, CallResult result) {
    var isHangingUp = result == CallResult.HUNG_UP || result == CallResult.NO_KEY;
    if (isHangingUp && cast.spoke(call)) {
      return result(CallResult.SPOKE);
    }
    return words(call, result) + (cast.underDuress(call) ? ", under duress" : "");
  }

  private String words(String call, CallResult result) {
    if (result == CallResult.HUNG_UP && cast.hadCode(call)) {
      return "hung up after a code was accepted";
    }
    return cast.isOffer(call) ? offered(result) : result(result);
  }

  private static String offered(CallResult result) {
    return switch (result) {
      case TOOK_CHARGE -> "the mission was accepted";
      case DECLINED -> "the mission was declined";
      default -> result(result);
    };
  }

  private static String result(CallResult result) {
    return switch (result) {
      case IDENTIFIED -> "a code was accepted";
      case ON_TEST -> "a code was accepted, and the site is to be on test";
      case CONFIRMED -> "confirmed";
      case NOTHING_FOUND -> "nothing was found";
      case TRACES_FOUND -> "traces were found";
      case CALLED_FOR_HELP -> "help was called for";
      case SPOKE -> "spoke with an operator";
      case TOOK_CHARGE -> "charge was taken";
      case DECLINED -> "charge was declined";
      case WRONG_CODE -> "the code was wrong each time";
      case NO_KEY -> "answered, but no key was pressed";
      case MACHINE -> "an answering machine";
      case HUNG_UP -> "hung up before the end";
      case BAD_NUMBER -> "the number does not exist";
      case NETWORK_DOWN -> "the telephone network is down";
      case UNKNOWN -> "nobody can say how it ended";
      default -> result.word().replace('_', ' ');
    };
  }

  private String timer(String name) {
    if (name.equals(Timers.OVERDUE)) {
      return cast.inCharge() + " is overdue.";
    }
    switch (name) {
      case Timers.WAIT -> {
        return "The wait is over.";
      }
      case Timers.HOLD -> {
        return "It has been put aside long enough.";
      }
      case Timers.MISSION -> {
        return "The next word of %s is due.".formatted(cast.sent());
      }
      case Timers.RESTORE -> {
        return "The return to normal is overdue.";
      }
      default -> {
        // Those below carry the call's name.
      }
    }
    if (name.startsWith(Timers.again(""))) {
      return "The pause before the next call is over.";
    }
    if (name.startsWith(Timers.watchdog(""))) {
      return "The call %s has lasted too long.".formatted(name.substring(Timers.watchdog("").length()));
    }
    return "The time is up: " + name.replace('_', ' ').replace('-', ' ') + ".";
  }
}
