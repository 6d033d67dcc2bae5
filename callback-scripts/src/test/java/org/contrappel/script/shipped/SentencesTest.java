package org.contrappel.script.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.contrappel.script.Language;
import org.contrappel.script.Utterance;
import org.junit.jupiter.api.Test;

class SentencesTest {
  private final Sentences shipped = Sentences.shipped();

  @Test
  void the_holding_sentence_is_there_in_both_languages() {
    assertThat(shipped.of(Sentences.HOLDING, Language.FR))
        .isEqualTo(new Utterance("Veuillez patienter, nous reprenons votre appel.", Language.FR));
    assertThat(shipped.of(Sentences.HOLDING, Language.EN).text()).startsWith("Please hold");
  }

  @Test
  void a_late_leg_hears_one_sentence_in_both_languages() {
    assertThat(shipped.of(Sentences.LATE_LEG, Language.FR).text()).isNotBlank();
    assertThat(shipped.of(Sentences.LATE_LEG, Language.EN).text()).isNotBlank();
  }

  @Test
  void whoever_has_spoken_with_an_operator_is_thanked_in_both_languages() {
    assertThat(shipped.of(Sentences.AFTER_OPERATOR, Language.FR).text()).isEqualTo("Merci, au revoir.");
    assertThat(shipped.of(Sentences.AFTER_OPERATOR, Language.EN).text()).isEqualTo("Thank you, goodbye.");
  }

  @Test
  void an_unknown_sentence_is_named() {
    assertThatThrownBy(() -> shipped.of("nothing", Language.FR))
        .hasMessageContaining("There is no sentence \"nothing\"");
  }

  @Test
  void an_unknown_script_lists_those_there_are() {
    assertThatThrownBy(() -> ShippedScripts.named("../sentences")).hasMessageContaining(
        "caller-withdraw, keyholder, mission-all-clear, mission-announce, mission-arrival, mission-findings, "
            + "operator-call, operator-called-back, verify-site");
  }
}
