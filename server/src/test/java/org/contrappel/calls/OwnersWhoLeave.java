package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** Operators who speak with somebody and then turn to something else, for a while or for good. */
interface OwnersWhoLeave {
  /** How long whoever has an incident may show no life. */
  Duration SILENCE = Duration.ofMinutes(2);

  Duration HOLD = Duration.ofMinutes(1);

  Stage stage();

  /** One more operator comes to his desk. */
  Operator operator();

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void an_owner_who_shows_no_life_after_his_call_loses_the_incident_and_the_next_one_calls_the_same_person() {
    var first = operator();
    var site = stage().siteOfPlan("operator", "keyholder");
    var incident = stage().alarm(site);
    var claimed = System.nanoTime();
    first.claims(incident);
    speaks(first, site, incident);
    stage().settled(incident, "WITH_OPERATOR");
    assertThat(stage().station().api().incident(incident).path("hands").asString("")).isEqualTo(first.name());

    first.close();

    var released = stage().station().api().until("/api/incidents/" + incident,
        now -> !now.path("hands").asString("").equals(first.name()), SILENCE.plus(Stage.PATIENCE));
    assertThat(released.path("hands").asString("")).isEqualTo("automatic");
    assertThat(released.path("asked").path("reason").asString("")).isEqualTo("PRESENTED_AGAIN");
    assertThat(released.path("asked").path("words").asString("")).contains(first.name() + " gave no sign of life.");
    var since = Duration.ofNanos(System.nanoTime() - claimed);
    Stage.print("released %d s after he took it", since.toSeconds());
    assertThat(since).as("since he took it").isGreaterThan(SILENCE);
    var second = operator();
    second.claims(incident);
    speaks(second, site, incident);
    assertThat(Stage.results(stage().settled(incident, "WITH_OPERATOR"))).containsExactly("SPOKE", "SPOKE");
  }

  @Test
  @Execution(ExecutionMode.CONCURRENT)
  default void what_is_put_aside_with_a_reason_comes_back_after_its_time_with_its_priority_and_he_calls_again() {
    var operator = operator();
    var site = stage().siteOfPlan("operator", "keyholder");
    var incident = stage().alarm(site);
    operator.claims(incident);
    speaks(operator, site, incident);
    var usual = stage().settled(incident, "WITH_OPERATOR").path("priority").asInt(-1);

    operator.holds(incident, HOLD, "He rings back.", 1);

    var held = until(incident, now -> now.path("hold").has("reason"));
    assertThat(held.path("hold").path("reason").asString("")).isEqualTo("He rings back.");
    assertThat(held.path("priority").asInt(-1)).as("while it is put aside").isEqualTo(usual);
    var until = Instant.parse(held.path("hold").path("until").asString(""));
    var back = until(incident, now -> now.path("asked").path("reason").asString("").equals("HOLD_OVER"));
    assertThat(Instant.now()).isAfterOrEqualTo(until);
    assertThat(back.path("hands").asString("")).isEqualTo(operator.name());
    assertThat(back.path("priority").asInt(-1)).as("when it came back").isEqualTo(1);
    assertThat(back.path("asked").path("words").asString("")).contains("He rings back.");
    speaks(operator, site, incident);
    assertThat(Stage.results(stage().settled(incident, "WITH_OPERATOR"))).containsExactly("SPOKE", "SPOKE");
  }

  /** He calls the keyholder, both speak and hear each other, and he hangs up. */
  private void speaks(Operator operator, Place site, String incident) {
    var keyholder = site.keyholders().getFirst();
    var person = stage().expectCall(keyholder.number()).answers();
    var desk = operator.picksUp();
    operator.calls(incident, keyholder.id());
    until(incident, now -> Stage.calls(now).getLast().path("facts").has("SPOKEN"));
    Speaking.both(person, desk);
    desk.hangsUp();
    person.ends(Stage.PATIENCE);
  }

  private JsonNode until(String incident, Predicate<JsonNode> wanted) {
    return stage().station().api().until("/api/incidents/" + incident, wanted, Stage.PATIENCE);
  }
}
