package org.contrappel.world.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.hours.PublicHolidays;
import org.contrappel.incident.plan.Condition;
import org.contrappel.incident.plan.Limits;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Stop;
import org.contrappel.incident.plan.Then;
import org.contrappel.server.ledger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plays every story of this package itself, so that no order of tests matters, and finds in their registers each word of
 * the plan language with at least two outcomes. The words come from the language's own types: one that is added there
 * fails here until a story executes it.
 */
class EveryWordIsWalkedTest {
  private static final int FEWEST_OUTCOMES = 2;

  @TempDir Path folder;

  @Test
  void every_step_condition_stop_rule_limit_and_consequence_was_executed_with_two_outcomes() throws Exception {
    var walked = new Walked();
    for (var story : stories()) {
      told(story).forEach(walked::read);
    }
    assertThat(words().filter(word -> walked.outcomes(word).size() < FEWEST_OUTCOMES))
        .as("Words of the plan language that no story executes with two outcomes. Tell one. What was seen:%n%s", walked)
        .isEmpty();
  }

  private static Stream<String> words() {
    return Stream.of(
            leaves(PlanStep.class).flatMap(EveryWordIsWalkedTest::steps),
            leaves(Condition.class).flatMap(EveryWordIsWalkedTest::conditions),
            Arrays.stream(Stop.values()).map(ListsWalked::word),
            Arrays.stream(Then.values()).map(ListsWalked::word),
            Arrays.stream(Limits.class.getRecordComponents()).map(RecordComponent::getName).map(ListsWalked::limit),
            Stream.of(true, false).map(ListsWalked::again))
        .flatMap(words -> words);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryWordIsWalkedTest::leaves).distinct()
        : Stream.of(type);
  }

  private static Stream<String> steps(Class<?> type) {
    if (type == PlanStep.Call.class) {
      return Stream.of(Purpose.VERIFICATION, Purpose.NOTIFICATION).map(purpose -> "Call " + purpose);
    }
    return type == PlanStep.Send.class
        ? Arrays.stream(PlanStep.Sent.values()).map(who -> "Send " + who)
        : Stream.of(type.getSimpleName());
  }

  private static Stream<String> conditions(Class<?> type) {
    if (type == Condition.During.class) {
      return Stream.concat(Stream.of("During hours", "During off"), Arrays.stream(PublicHolidays.values())
          .filter(holidays -> holidays != PublicHolidays.OPEN).map(holidays -> "During holidays " + holidays));
    }
    return type == Condition.SiteIs.class
        ? Stream.of("SiteIs armed", "SiteIs open")
        : Stream.of(type.getSimpleName());
  }

  // The stories.

  private static List<Method> stories() throws Exception {
    var here = new File(EveryWordIsWalkedTest.class.getResource("").toURI());
    return Arrays.stream(Objects.requireNonNull(here.list()))
        .filter(file -> file.endsWith("Test.class"))
        .sorted()
        .map(file -> load(file.substring(0, file.length() - ".class".length())))
        .filter(PlanStories.class::isAssignableFrom)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .toList();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(EveryWordIsWalkedTest.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<List<Entry>> told(Method story) throws Exception {
    var constructor = story.getDeclaringClass().getDeclaredConstructor();
    constructor.setAccessible(true);
    var teller = (PlanStories) constructor.newInstance();
    teller.folder = Files.createTempDirectory(folder, "story");
    story.setAccessible(true);
    story.invoke(teller);
    return teller.written();
  }
}
