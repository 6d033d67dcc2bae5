package org.contrappel.incident.table;

import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.Order;
import org.contrappel.incident.call.LineAct;

/** What an operator does on the line: written down before anything of it can be heard. */
final class LineActs {
  private LineActs() {}

  static void act(Situation s, Draft draft) {
    var e = (Event.OnTheLine) s.event();
    switch (e.act()) {
      case LineAct.Holds _ -> hold(draft, e, true);
      case LineAct.Resumes _ -> hold(draft, e, false);
      case LineAct.PassesTo(var other) -> draft.orderByHand(new Order.PassCall(e.attempt(), other));
      case LineAct.Supervising how -> draft.orderByHand(new Order.Supervise(e.attempt(), e.operator(), how));
      // Whoever asked for it does it: which keys, and for how long, is written nowhere.
      case LineAct.Keys _, LineAct.AsksTheWord _ -> {}
    }
  }

  private static void hold(Draft draft, Event.OnTheLine e, boolean on) {
    draft.record(new Change.CallHeld(e.attempt(), on, e.at()));
    draft.orderByHand(new Order.HoldCall(e.attempt(), on));
  }

  /** A word that is no new duress word: what it proves is kept, and one that proves nothing is counted. */
  static void word(Situation s, Draft draft) {
    var e = (Event.WordHeard) s.event();
    if (e.accepted()) {
      CallFacts.identify(s, draft);
    } else {
      draft.record(new Change.WrongWord(e.attempt(), e.at()));
    }
  }

  static void invite(Situation s, Draft draft) {
    Ringing.beside(draft, (Event.OperatorInvites) s.event());
  }
}
