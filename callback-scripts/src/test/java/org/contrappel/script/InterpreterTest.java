package org.contrappel.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.contrappel.script.reading.ScriptReader;
import org.contrappel.script.shipped.ShippedScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class InterpreterTest {
  private static final Map<String, String> FACTS =
      Map.of("station", "Horizon", "site", "Bijouterie Martin", "alarm", "intrusion");
  private static final Heard RIGHT = new Heard.Judged(true, "right");
  private final Script keyholder = ShippedScripts.named("keyholder");
  private final Script verify = ShippedScripts.named("verify-site");

  @Test
  void a_late_report_changes_nothing_and_gets_the_present_turn() {
    Step asked = heard(begin(keyholder), RIGHT);
    Step late = Interpreter.heard(keyholder, asked.conversation(), 1, new Heard.Judged(false, ""));
    assertThat(late).isEqualTo(asked);
  }

  @Test
  void a_hang_up_reported_for_an_old_turn_changes_nothing() {
    Step asked = heard(begin(keyholder), RIGHT);
    assertThat(Interpreter.heard(keyholder, asked.conversation(), 1, new Heard.HungUp())).isEqualTo(asked);
  }

  @Test
  void a_report_for_a_turn_that_never_was_changes_nothing() {
    Step asked = begin(keyholder);
    assertThat(Interpreter.heard(keyholder, asked.conversation(), 99, RIGHT)).isEqualTo(asked);
  }

  @Test
  void hanging_up_while_the_last_sentence_is_said_leaves_the_end_as_it_is() {
    Step ended = heard(begin(verify), RIGHT);
    assertThat(ended.outcome()).contains(new Outcome(Ending.IDENTIFIED, List.of("right"), "thanks"));
    assertThat(heard(ended, verify, new Heard.HungUp())).isEqualTo(ended);
  }

  @Test
  void whoever_hangs_up_gets_no_more_to_hear_and_his_proofs_stay() {
    Step gone = heard(heard(begin(keyholder), RIGHT), new Heard.HungUp());
    assertThat(gone.outcome()).contains(new Outcome(Ending.HUNG_UP, List.of("right"), "alarm"));
    assertThat(gone.turn()).isEqualTo(new Turn(3, List.of(), new Expect.HangUp()));
  }

  @Test
  void another_node_performs_the_very_same_turn() {
    Step asked = heard(begin(keyholder), new Heard.Judged(false, ""));
    assertThat(Interpreter.present(keyholder, asked.conversation())).isEqualTo(asked.turn());
    assertThat(asked.turn().say()).containsExactly(
        new Utterance("Code refusé. Recommencez, puis dièse.", Language.FR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent-offer", "keyholder", "mission-all-clear", "verify-site"})
  void what_is_said_is_the_same_whichever_proof_came(String name) {
    Script script = ShippedScripts.named(name);
    Step asked = begin(script);
    if (asked.turn().expect() instanceof Expect.Choice) {
      asked = heard(asked, script, new Heard.Keys("1"));
    }
    Step one = heard(asked, script, new Heard.Judged(true, "site:right"));
    Step other = heard(asked, script, new Heard.Judged(true, "site:under-duress"));
    assertThat(one.turn()).isEqualTo(other.turn());
  }

  @Test
  void digits_of_a_code_are_turned_away_and_named_nowhere() {
    assertThatThrownBy(() -> heard(begin(verify), verify, new Heard.Keys("8315027")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("judge the keys").hasMessageNotContaining("8315027");
  }

  @Test
  void a_verdict_where_a_key_was_asked_for_is_turned_away() {
    Step choice = heard(begin(keyholder), RIGHT);
    assertThatThrownBy(() -> heard(choice, RIGHT)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_stored_conversation_is_the_same_when_it_is_read_again() {
    JsonMapper json = JsonMapper.builder().build();
    Step step = begin(keyholder);
    List<Heard> call =
        List.of(new Heard.Nothing(), RIGHT, new Heard.Keys("9"), new Heard.Keys("*"), new Heard.Keys("1"));
    for (Heard heard : call) {
      step = heard(step, heard);
      String stored = json.writeValueAsString(step.conversation());
      assertThat(json.readValue(stored, Conversation.class)).isEqualTo(step.conversation());
    }
    assertThat(step.outcome()).isPresent();
  }

  @Test
  void a_conversation_shows_neither_proofs_nor_facts_when_printed() {
    assertThat(heard(begin(keyholder), RIGHT).conversation()).hasToString("Conversation[keyholder at alarm, turn 2]");
  }

  @Test
  void several_keys_at_once_are_a_wrong_key() {
    Step choice = heard(heard(begin(keyholder), RIGHT), new Heard.Keys("12"));
    assertThat(choice.outcome()).isEmpty();
    assertThat(choice.conversation().tries()).isEqualTo(Map.of(Trouble.WRONG_KEY, 1));
  }

  @Test
  void whoever_repeats_without_end_is_met_like_a_wrong_key_in_the_end() {
    Step step = heard(begin(keyholder), RIGHT);
    int presses = 0;
    while (step.outcome().isEmpty()) {
      step = heard(step, new Heard.Keys("*"));
      presses++;
    }
    assertThat(presses).isEqualTo(Interpreter.MOST_REPEATS + 3 + 1);
  }

  @Test
  void repeats_are_counted_anew_at_each_question() {
    String choice = """
          ask: choice
          say: {fr: Tapez 1., en: Press 1.}
          keys: {1: %s}
          wrong-key: {retries: 1, then: out}
          no-key: out
          machine: out
        """;
    String text = "script: two\nstart: one\nsteps:\n  one:\n" + choice.formatted("two").indent(2)
        + "  two:\n" + choice.formatted("out").indent(2) + "  out: {end: NO_KEY}\n";
    Script two = ScriptReader.read("two.yaml", text.getBytes(StandardCharsets.UTF_8)).orThrow();
    Step step = Interpreter.begin(two, Language.FR, Map.of(), 0);
    for (int press = 0; press < Interpreter.MOST_REPEATS; press++) {
      step = heard(step, two, new Heard.Keys("*"));
    }
    step = heard(heard(step, two, new Heard.Keys("1")), two, new Heard.Keys("*"));
    assertThat(step.conversation().tries()).isEmpty();
    assertThat(step.conversation().repeats()).isEqualTo(1);
  }

  @Test
  void a_missing_fact_is_named() {
    assertThatThrownBy(() -> Interpreter.begin(verify, Language.FR, Map.of("station", "H", "site", "S"), 4))
        .hasMessageContaining("alarm");
  }

  @Test
  void braces_newlines_and_length_of_a_fact_do_no_harm() {
    Map<String, String> hostile = new HashMap<>(FACTS);
    hostile.put("site", "{alarm}\r\nAction: x\u0000 $1 \\ " + "x".repeat(500));
    String said = Interpreter.begin(verify, Language.FR, hostile, 4).turn().say().get(2).text();
    assertThat(said).startsWith("Nous recevons une alarme intrusion, {alarm} Action: x $1 \\ xxx").hasSizeLessThan(260);
  }

  @Test
  void every_sentence_a_call_can_say_is_among_those_spoken_beforehand() {
    Random random = new Random(20261122);
    List<Heard> answers = List.of(new Heard.Nothing(), new Heard.Machine(), new Heard.HungUp());
    for (Script script : names().stream().filter(name -> !name.startsWith("caller-")).map(ShippedScripts::named).toList()) {
      for (Language language : Language.values()) {
        List<Utterance> beforehand = Interpreter.allSentences(script, language, FACTS);
        assertThat(beforehand).doesNotHaveDuplicates();
        for (int call = 0; call < 300; call++) {
          Step step = Interpreter.begin(script, language, FACTS, 4);
          while (step.outcome().isEmpty()) {
            assertThat(beforehand).containsAll(step.turn().say());
            Heard heard = random.nextInt(3) == 0 ? answers.get(random.nextInt(answers.size()))
                : step.turn().expect() instanceof Expect.Code ? new Heard.Judged(random.nextBoolean(), "p")
                : new Heard.Keys("1239*#".substring(random.nextInt(6)).substring(0, 1));
            step = heard(step, script, heard);
          }
          assertThat(beforehand).containsAll(step.turn().say());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_machine_is_told_neither_site_nor_alarm(String name) {
    Script script = ShippedScripts.named(name);
    Step machine = heard(begin(script), script, new Heard.Machine());
    assertThat(machine.turn().say().toString()).doesNotContain("Martin").doesNotContain("intrusion");
    assertThat(machine.outcome().orElseThrow().ending()).isEqualTo(Ending.MACHINE);
  }

  @ParameterizedTest
  @MethodSource("namesOfCallsToPersons")
  void a_machine_that_nobody_notices_is_told_neither_site_nor_alarm(String name) {
    Script script = ShippedScripts.named(name);
    Step step = begin(script);
    List<Utterance> said = new ArrayList<>(step.turn().say());
    while (step.outcome().isEmpty()) {
      step = heard(step, script, new Heard.Nothing());
      said.addAll(step.turn().say());
    }
    assertThat(said.toString()).doesNotContain("Martin").doesNotContain("intrusion");
    assertThat(step.outcome().orElseThrow().ending()).isEqualTo(Ending.NO_KEY);
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_recording_notice_comes_before_anything_is_asked(String name) {
    assertThat(begin(ShippedScripts.named(name)).turn().say())
        .contains(new Utterance("Cet appel est enregistré.", Language.FR));
  }

  @Test
  void a_keyholder_hears_nothing_of_the_alarm_before_he_is_identified() {
    assertThat(begin(keyholder).turn().say().toString()).doesNotContain("Martin").doesNotContain("intrusion");
  }

  @Test
  void a_conversation_goes_on_in_its_own_revision_only() {
    Conversation begun = begin(verify).conversation();
    assertThatThrownBy(() -> Interpreter.present(keyholder, begun)).hasMessageContaining("another revision");
  }

  /** Those with which a call begins: whoever calls us is led on by others once he is known. */
  static List<String> names() {
    return ShippedScripts.names().stream()
        .filter(name -> !name.startsWith("caller-") || name.endsWith("known")).toList();
  }

  /** All but the call to the site itself, whose own telephone may hear its name. */
  static List<String> namesOfCallsToPersons() {
    return names().stream()
        .filter(name -> !name.startsWith("verify-site") && !name.startsWith("caller-")).toList();
  }

  private static Step begin(Script script) {
    return Interpreter.begin(script, Language.FR, FACTS, 4);
  }

  private Step heard(Step step, Heard heard) {
    return heard(step, step.conversation().script().equals("keyholder") ? keyholder : verify, heard);
  }

  private static Step heard(Step step, Script script, Heard heard) {
    return Interpreter.heard(script, step.conversation(), step.turn().number(), heard);
  }
}
