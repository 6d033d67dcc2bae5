package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.calls.Prompts.MACHINE;
import static org.contrappel.calls.Prompts.NOTHING;

import java.time.Duration;
import org.contrappel.telephony.audio.Sound;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People and machines that key no code: only a code identifies. */
interface WhoeverAnswers {
  Duration SECOND = Duration.ofSeconds(1);

  Stage stage();

  @Test
  default void a_silent_person_is_asked_three_times_and_is_nobody() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.ends(Stage.PATIENCE);
    var heard = new Listening(call.audio());
    var turns = heard.mustHold(stage().prompts().of(Prompts.SITE, NOTHING, NOTHING, NOTHING));
    assertThat(heard.besides(turns)).isEmpty();
    notIdentified(incident, "NO_KEY");
  }

  @Test
  default void a_line_that_sends_nothing_at_all_is_nobody() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).sendingNothing().answers();
    var incident = stage().alarm(site);
    call.ends(Stage.PATIENCE);
    notIdentified(incident, "NO_KEY");
  }

  @Test
  default void a_chatty_person_who_keys_nothing_is_nobody() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsSound(Stage.PATIENCE);
    for (var i = 0; i < 12; i++) {
      call.says(stage().prompts().said("Allô ? Qui est à l'appareil ?"));
      call.says(Sound.silence(SECOND.multipliedBy(2), Sound.TELEPHONE_RATE));
    }
    call.ends(Stage.PATIENCE);
    notIdentified(incident, "NO_KEY", "MACHINE");
  }

  @Test
  default void a_machine_with_a_long_greeting_is_told_while_our_prompt_still_plays() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.isAnswered();
    var greeting = stage().prompts().said("Vous êtes bien chez nous mais nous ne sommes pas là en ce moment alors laissez"
        + " un message avec votre nom et votre numéro de téléphone et nous vous rappellerons dès notre retour merci");
    call.says(greeting.then(greeting));
    call.ends(Stage.PATIENCE);

    var heard = new Listening(call.audio());
    var turns = stage().prompts().of(Prompts.SITE, MACHINE);
    var asking = turns.getFirst().stream().map(Sound::length).reduce(Duration.ZERO, Duration::plus);
    var message = heard.next(turns.getLast().getLast(), Duration.ofSeconds(3), Duration.ofSeconds(30));
    assertThat(message.likeness()).as("the message for machines").isGreaterThan(0.9);
    var began = message.from().minus(turns.getLast().getFirst().length());
    Stage.print("machine told %d ms after the answer; our prompt would have lasted %d ms", began.toMillis(), asking.toMillis());
    assertThat(heard.holds(turns.getFirst().getLast())).as("our prompt went on to its end").isFalse();
    assertThat(began).isLessThan(asking);
    notIdentified(incident, "MACHINE");
  }

  @Test
  default void who_hangs_up_in_the_middle_of_a_sentence_has_hung_up() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsSound(Stage.PATIENCE);
    call.hangsUp();
    notIdentified(incident, "HUNG_UP");
  }

  @Test
  default void who_hangs_up_in_the_middle_of_a_code_has_hung_up() {
    var site = stage().site();
    var call = stage().expectCall(site.number()).answers();
    var incident = stage().alarm(site);
    call.hearsSound(Stage.PATIENCE);
    call.presses(site.right().substring(0, 6));
    call.hangsUp();
    notIdentified(incident, "HUNG_UP");
  }

  private void notIdentified(String incident, String... one) {
    JsonNode told = stage().settled(incident, "WITH_OPERATOR");
    var call = Stage.calls(told).getFirst();
    assertThat(call.path("result").asString("")).isIn((Object[]) one);
    assertThat(call.path("facts").has("ANSWERED")).isTrue();
    assertThat(call.path("facts").has("IDENTIFIED")).isFalse();
    assertThat(call.path("verdict").asString("")).isEqualTo("NONE");
  }
}
