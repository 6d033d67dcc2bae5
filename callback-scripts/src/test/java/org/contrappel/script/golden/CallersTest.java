package org.contrappel.script.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.contrappel.script.Ending;
import org.contrappel.script.Script;
import org.contrappel.script.ScriptStep;
import org.contrappel.script.Trouble;
import org.contrappel.script.shipped.ShippedScripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every question of the scripts that lead whoever calls the station. */
class CallersTest {
  static List<Script> scripts() {
    return ShippedScripts.names().stream().filter(name -> name.startsWith("caller-")).map(ShippedScripts::named).toList();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void zero_is_an_operator_at_every_question(Script script) {
    assertThat(questions(script)).isNotEmpty().allSatisfy((name, keys) -> assertThat(keys).containsKey('0')
        .satisfies(all -> assertThat(script.steps().get(all.get('0')))
            .isEqualTo(new ScriptStep.End(List.of(), Ending.OPERATOR))));
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void a_wrong_key_repeats_and_in_the_end_an_operator_comes(Script script) {
    script.steps().values().stream().map(step -> step.troubles().get(Trouble.WRONG_KEY)).filter(rule -> rule != null)
        .forEach(rule -> {
          assertThat(rule.retries()).isEqualTo(9);
          assertThat(rule.then()).isEqualTo("operator");
        });
  }

  private static Map<String, Map<Character, String>> questions(Script script) {
    return script.steps().entrySet().stream().filter(step -> keys(step.getValue()) != null)
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, step -> keys(step.getValue())));
  }

  private static Map<Character, String> keys(ScriptStep step) {
    return switch (step) {
      case ScriptStep.AskChoice ask -> ask.keys();
      case ScriptStep.AskDigits ask -> ask.keys();
      case ScriptStep.Say _, ScriptStep.End _ -> null;
    };
  }
}
