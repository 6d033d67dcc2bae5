package org.contrappel.server.incidents;

import java.time.ZoneId;
import org.contrappel.incident.Order;
import org.contrappel.incident.table.Timers;

/** What was ordered, as a sentence; empty for what only machines need. */
record OrderWords(Cast cast, ZoneId zone) {

  String said(Order order) {
    return switch (order) {
      case Order.Ring ring -> "Call %s on %s (script %s).".formatted(
          cast.person(ring.person()), ring.number(), ring.script());
      case Order.JoinOperator(var call, var operator) ->
          "Ring %s, and put him on the line with %s.".formatted(operator, cast.called(call));
      case Order.LetOperatorGo(var call) -> "The script goes on with %s.".formatted(cast.called(call));
      case Order.PassCall(var call, var to) ->
          "Ring %s, to speak with %s instead.".formatted(to, cast.called(call));
      case Order.PutOnTest(var by, _, var until) -> "Put the site on test until %s, as %s wishes.".formatted(
          Transcript.time(until, zone), cast.person(by));
      case Order.HangUp(var call) -> "End the call %s.".formatted(call);
      case Order.SetTimer(var name, var at) when name.equals(Timers.OVERDUE) ->
          "If no word comes by %s, an operator is asked.".formatted(Transcript.time(at, zone));
      default -> "";
    };
  }
}
