package org.contrappel.world.plan;

import java.util.function.BiConsumer;
import org.contrappel.incident.Change;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.plan.Limits;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Position;
import org.contrappel.incident.plan.Reaction;
import org.contrappel.incident.plan.Stop;
import org.contrappel.incident.plan.Then;

/** How lists of people were rung: which consequence a result had, where a list stopped, which limit it came to. */
final class ListsWalked {
  private static final String SPENT = "its limit is reached";

  private ListsWalked() {}

  static String word(Stop stop) {
    return "until " + stop;
  }

  static String word(Then then) {
    return "then " + then;
  }

  static String limit(String field) {
    return "at_most " + field;
  }

  /** Ringing the same number again after a result. */
  static String again(boolean atOnce) {
    return atOnce ? "again at once" : "again after a pause";
  }

  static void look(Moment moment, BiConsumer<String, String> saw) {
    if (moment.from().orElse(null) instanceof PlanStep.Rings rings && moment.before().interrupted() == null) {
      called(moment, rings, saw);
      if (moment.leavesStep()) {
        saw.accept(word(rings.list().until()), isAimReached(moment, rings) ? "its aim is reached" : "its aim is missed");
        limits(moment, rings.list(), saw);
      }
    }
    charge(moment, saw);
  }

  private static void called(Moment moment, PlanStep.Rings rings, BiConsumer<String, String> saw) {
    var call = moment.ended().filter(_ -> moment.planActed()).filter(ended -> ended.purpose() == rings.purpose());
    if (call.isEmpty()) {
      return;
    }
    var result = call.get().result();
    var reaction = rings.list().reaction(result);
    var before = moment.before().position();
    if (moment.after().position().tried(result) > before.tried(result) && !moment.entersStep()) {
      saw.accept(again(reaction.after().isZero()), "rings again");
      return;
    }
    if (reaction.again() > 0 && before.tried(result) == reaction.again()) {
      saw.accept(again(reaction.after().isZero()), "was in vain");
    }
    if (reaction.then() != Then.IN_CHARGE) {
      saw.accept(word(reaction.then()), consequence(moment, before, moment.after().position(), reaction, result));
    }
  }

  private static String consequence(
      Moment moment, Position before, Position after, Reaction reaction, CallResult result) {
    if (moment.after().phase() == Phase.CLOSED || moment.after().phase() == Phase.RESTORING) {
      return "leads to " + moment.after().phase();
    }
    if (after.step() != before.step()) {
      return reaction.to().isNext() ? "goes on to the next step" : "goes to a named step";
    }
    if (result == CallResult.TOOK_CHARGE && moment.has(Change.MissionIs.class)) {
      return "begins a mission";
    }
    return after.round() > before.round() ? "begins another round"
        : after.person() > before.person() ? "rings the next person" : "rings the next number";
  }

  private static boolean isAimReached(Moment moment, PlanStep.Rings rings) {
    return moment.after().position().done().contains(rings.name())
        || moment.ended().filter(call -> call.result() == CallResult.IDENTIFIED).isPresent();
  }

  private static void limits(Moment moment, PlanStep.CallList list, BiConsumer<String, String> saw) {
    var before = moment.before().position();
    var limits = list.limits();
    var isSpent = moment.changes(Change.StepPassed.class).anyMatch(passed -> passed.why().contains(SPENT));
    limit(limits.people(), Limits.USUAL.people(), isSpent && before.people() >= limits.people(), "people", saw);
    limit(limits.telephones(), Limits.USUAL.telephones(), isSpent && before.telephones() >= limits.telephones(),
        "telephones", saw);
    if (list.until() == Stop.ALL_REACHED) {
      var isLast = before.round() + 1 == limits.rounds();
      saw.accept(limit("rounds"), isLast ? "the last round" : "all reached in an earlier round");
    }
  }

  private static void limit(int limit, int usual, boolean stops, String field, BiConsumer<String, String> saw) {
    if (limit != usual) {
      saw.accept(limit(field), stops ? "stops the list" : "does not stop the list");
    }
  }

  /** What becomes of a keyholder's charge shows when it ends. */
  private static void charge(Moment moment, BiConsumer<String, String> saw) {
    var wasInCharge = moment.before().phase() == Phase.INTERVENING && moment.before().mission() == null
        && moment.before().live().isEmpty()
        && moment.from().orElse(null) instanceof PlanStep.Rings rings && rings.purpose() == Purpose.NOTIFICATION;
    if (wasInCharge && moment.after().phase() != Phase.INTERVENING) {
      saw.accept(word(Then.IN_CHARGE), moment.happened() + " leads to " + moment.after().phase());
    }
  }
}
