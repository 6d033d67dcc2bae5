package org.contrappel.world.plan;

import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.Change;
import org.contrappel.incident.hours.PublicHolidays;
import org.contrappel.incident.plan.Condition;
import org.contrappel.incident.plan.Plan;

/** Which conditions were looked at, and whether they held. */
final class ConditionsWalked {
  private ConditionsWalked() {}

  /** The condition's word: its type, and where one type serves several words of a plan, which of them. */
  static String word(Condition condition) {
    return switch (condition) {
      case Condition.During(var hours) -> "During " + Stream.of(
          hours.weekly().isEmpty() ? "" : "hours",
          hours.off().isEmpty() ? "" : "off",
          hours.holidays() == PublicHolidays.OPEN ? "" : "holidays " + hours.holidays())
          .filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
      case Condition.SiteIs(var armed) -> "SiteIs " + (armed ? "armed" : "open");
      default -> condition.getClass().getSimpleName();
    };
  }

  static void look(Moment moment, BiConsumer<String, String> saw) {
    if (moment.entersStep()) {
      moment.to().orElseThrow().when().forEach(condition -> saw.accept(word(condition), "holds"));
    }
    moment.changes(Change.StepPassed.class).forEach(passed -> failed(moment.after().plan(), passed, saw));
  }

  private static void failed(Plan plan, Change.StepPassed passed, BiConsumer<String, String> saw) {
    plan.steps().stream()
        .filter(step -> step.name().equals(passed.step()))
        .flatMap(step -> step.when().stream())
        .filter(condition -> condition.otherwise().equals(passed.why()))
        .findFirst()
        .ifPresent(condition -> saw.accept(word(condition), "does not hold"));
  }
}
