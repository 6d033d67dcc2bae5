package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.ACCEPTED;
import static org.contrappel.calls.Prompts.NOTHING;
import static org.contrappel.calls.Prompts.REFUSED;
import static org.contrappel.calls.Prompts.SITE;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a code does, and what is heard around it. */
interface CodesKeyed {
  Stage stage();

  @Test
  default void the_right_code_closes_as_a_false_alarm_and_every_sentence_is_heard_as_it_was_spoken() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    var keyed = Duration.ofNanos(call.presses(site.right() + "#") - call.answeredAt());
    call.ends(Stage.PATIENCE);

    var heard = new Listening(call.audio());
    var turns = heard.mustHold(stage().prompts().of(SITE, ACCEPTED, NOTHING));
    assertThat(heard.besides(turns)).as("sounds nobody should have made").isEmpty();
    var silence = heard.longestSilence(Duration.ZERO, turns.getFirst().getLast().to());
    var answer = heard.longestSilence(keyed, turns.get(1).getLast().to());
    Stage.print("first word %d ms after the answer; longest silence of ours %d ms before the keys, %d ms after them",
        heard.firstWord().toMillis(), silence.toMillis(), answer.toMillis());
    var told = stage().settled(incident, "CLOSED");
    assertThat(told.path("closing").path("kind").asString("")).isEqualTo("FALSE_ALARM");
    assertThat(Stage.results(told)).containsExactly("IDENTIFIED");
  }

  @Test
  default void whoever_hangs_up_after_the_thanks_has_cancelled_and_the_site_is_not_on_test() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.firstSoundAfter(call.presses(site.right() + "#"), Stage.PATIENCE);
    call.hangsUp();

    var told = stage().settled(incident, "CLOSED");
    assertThat(told.path("closing").path("kind").asString("")).isEqualTo("FALSE_ALARM");
    assertThat(stage().timesRung(site.number())).isEqualTo(1);
  }

  @Test
  default void whoever_keys_one_after_the_thanks_has_the_site_on_test() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(site.right() + "#");
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses("1");
    call.ends(Stage.PATIENCE);

    assertThat(Stage.results(stage().settled(incident, "CLOSED"))).containsExactly("ON_TEST");
    var instructions = stage().station().api().get("/api/sites/" + site.id() + "/instructions");
    assertThat(instructions.toString()).contains("ON_TEST");
  }

  @Test
  default void keys_before_the_sentence_is_over_cut_it_and_are_taken() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsSound(Stage.PATIENCE);
    call.presses(site.right() + "#");
    call.ends(Stage.PATIENCE);

    var prompts = stage().prompts().of(SITE, ACCEPTED);
    var heard = new Listening(call.audio());
    assertThat(heard.holds(prompts.getFirst().getLast())).as("the question was still asked").isFalse();
    assertThat(heard.holds(prompts.getLast().getFirst())).as("thanks were heard").isTrue();
    assertThat(Stage.results(stage().settled(incident, "CLOSED"))).containsExactly("IDENTIFIED");
  }

  @Test
  default void three_wrong_codes_end_the_call_without_anybody_identified() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    for (var i = 0; i < 3; i++) {
      call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
      call.presses(stage().codes().draw() + "#");
    }
    call.ends(Stage.PATIENCE);

    var heard = new Listening(call.audio());
    var turns = heard.mustHold(stage().prompts().of(SITE, REFUSED, REFUSED, REFUSED));
    assertThat(heard.besides(turns)).isEmpty();
    var told = stage().settled(incident, "WITH_OPERATOR");
    assertThat(Stage.results(told)).containsExactly("WRONG_CODE");
    assertThat(Stage.calls(told).getFirst().path("facts").has("IDENTIFIED")).isFalse();
  }

  @Test
  default void the_hash_of_a_complete_code_does_not_answer_the_next_question() {
    var site = stage().site(10, 10, 1, 1);
    var keyholder = site.keyholders().getFirst();
    stage().expectCall(site.number()).refuses(603);
    var call = stage().expectCall(keyholder.number()).answers();
    var incident = stage().alarm(site);
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses(keyholder.right() + "#");
    call.hearsOut(Duration.ofSeconds(1), Stage.PATIENCE);
    call.presses("1");
    call.ends(Stage.PATIENCE);

    var question = stage().prompts().of("keyholder", ACCEPTED).getLast().getLast();
    var heard = new Listening(call.audio());
    assertThat(heard.holds(question)).as("the next question was heard to its end").isTrue();
    assertThat(heard.holds(stage().prompts().said("Tapez 1 pour prendre en charge, 2 si vous ne pouvez pas.")))
        .as("the hash was taken for a wrong answer").isFalse();
    assertThat(Stage.results(stage().settled(incident, "INTERVENING"))).containsExactly("REJECTED", "TOOK_CHARGE");
  }
}
