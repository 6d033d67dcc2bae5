package org.contrappel.world.plan;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.contrappel.incident.Change;
import org.contrappel.incident.Phase;
import org.contrappel.incident.plan.PlanStep;

/** Which steps were executed, and how each was left. */
final class StepsWalked {
  private StepsWalked() {}

  /** The step's word: its type, and where one type serves two words of a plan, which of them. */
  static String word(PlanStep step) {
    return switch (step) {
      case PlanStep.Call call -> "Call " + call.purpose();
      case PlanStep.Send send -> "Send " + send.who();
      default -> step.getClass().getSimpleName();
    };
  }

  static void look(Moment moment, BiConsumer<String, String> saw) {
    moment.from().ifPresent(step -> left(moment, step, saw));
    if (moment.planActed()) {
      ended(moment, saw);
      unseen(moment, saw);
    }
  }

  private static void left(Moment moment, PlanStep step, BiConsumer<String, String> saw) {
    var isTaken = moment.has(Change.PlanInterrupted.class)
        || moment.before().phase() != Phase.WITH_OPERATOR && moment.after().phase() == Phase.WITH_OPERATOR
            && !moment.planActed();
    if (isTaken && !(step instanceof PlanStep.Ends)) {
      saw.accept(word(step), "is left to an operator after " + moment.happened());
    } else if (moment.planActed()) {
      saw.accept(word(step), moment.happened() + where(moment));
    }
  }

  private static String where(Moment moment) {
    if (moment.after().phase() == Phase.CLOSED || moment.after().phase() == Phase.RESTORING) {
      return " leads to " + moment.after().phase();
    }
    var from = moment.before().position().step();
    var to = moment.after().position().step();
    if (to <= from) {
      return to == from ? " stays" : " goes back";
    }
    var isNext = IntStream.range(from + 1, to).allMatch(between -> moment.passes(step(moment, between).name()));
    return isNext ? " goes on" : " goes elsewhere";
  }

  /** Steps after which the plan has nothing more to say are executed when they are come to. */
  private static void ended(Moment moment, BiConsumer<String, String> saw) {
    if (!moment.entersStep()) {
      return;
    }
    switch (moment.to().orElseThrow()) {
      case PlanStep.AskOperator ask -> saw.accept(word(ask), "asks because " + moment.after().asked().reason());
      case PlanStep.Ends end -> saw.accept(word(end), moment.after().phase() == Phase.RESTORING
          ? "closes once restored"
          : moment.after().closing().zonesInFault().isEmpty() ? "closes" : "closes, not restored");
      default -> {
        // It is seen when it is left.
      }
    }
  }

  /** Steps at which the plan never stands: what they decide shows in where it stands next. */
  private static void unseen(Moment moment, BiConsumer<String, String> saw) {
    var from = moment.before().position() == null ? -1 : moment.before().position().step();
    var to = moment.after().position() == null ? from : moment.after().position().step();
    for (var step : from + 1 < to ? steps(moment, from + 1, to) : List.<PlanStep>of()) {
      switch (step) {
        case PlanStep.Recheck recheck when !moment.passes(recheck.name()) -> saw.accept(word(recheck),
            moment.before().position() != null && moment.after().position().looked() > moment.before().position().looked()
                ? "signals have come" : "no signal has come");
        case PlanStep.Repeat repeat when !moment.passes(repeat.name()) ->
            saw.accept(word(repeat), "has been repeated often enough");
        default -> {
          // It was passed over, or jumped over.
        }
      }
    }
  }

  private static List<PlanStep> steps(Moment moment, int from, int to) {
    return moment.after().plan().steps().subList(from, to);
  }

  private static PlanStep step(Moment moment, int index) {
    return moment.after().plan().steps().get(index);
  }
}
