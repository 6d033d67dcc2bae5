package org.contrappel.world;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.call.CallResult.NO_ANSWER;
import static org.contrappel.incident.call.CallResult.TOOK_CHARGE;
import static org.contrappel.incident.call.CallResult.WRONG_CODE;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.nio.file.Path;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an alarm in the hands of those who hold the keys. */
class KeyholderStoriesTest {
  @TempDir Path folder;

  @Test
  void a_keyholder_who_took_charge_and_is_not_heard_of_is_overdue_and_an_operator_is_asked() {
    var world = Scene.demonstration().world();
    world.at("Pharmacie du Marché").neverAnswers();
    var incident = world.alarm("pharmacie-du-marche", INTRUSION).arrives();

    world.letPass(ofMinutes(40));
    incident.isIn(Phase.INTERVENING).rang("Mme Roche", TOOK_CHARGE).asksNoOperator();
    assertThat(world.isSilent()).isFalse();

    world.letPass(ofHours(1));
    incident.isIn(Phase.WITH_OPERATOR).asksOperatorBecause(OperatorReason.KEYHOLDER_OVERDUE);
    assertThat(world.isSilent()).isTrue();
    Golden.compare("keyholder-overdue", incident.transcript());
  }

  @Test
  void a_keyholder_whose_code_is_refused_three_times_hears_no_hint_and_the_next_one_is_called() {
    var world = Scene.demonstration().world();
    world.at("Pneus du Nord").neverAnswers();
    world.at("M. Leroux").answersAfter(ofSeconds(3))
        .hears("code personnel").presses("0000#")
        .hears("Code refusé").presses("1111#")
        .hears("Code refusé").presses("2222#")
        .hears("Au revoir");
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();

    world.letPass(ofMinutes(5));

    incident.rang("M. Leroux", WRONG_CODE).rang("Mme Vidal", NO_ANSWER).registerNeverSays("0000");
    assertThat(world.at("M. Leroux").missed()).isEmpty();
    assertThat(world.at("M. Leroux").heard()).noneMatch(said -> said.contains("Alarme") || said.contains("Pneus"));
    Golden.compare("code-refused-three-times", incident.transcript());
  }

  @Test
  void where_nobody_has_a_telephone_number_each_is_passed_over_in_writing_and_an_operator_is_asked() {
    var world = Scene.of(folder, """
        sites:
          - id: grange
            name: La Grange
            contacts:
              - {id: aubert, name: Mme Aubert}
              - {id: blin, name: M. Blin}
        """).world();
    var incident = world.alarm("grange", INTRUSION).arrives();

    world.letPass(ofMinutes(5));

    incident.isIn(Phase.WITH_OPERATOR).rangNobody().registerSays("Mme Aubert is passed over");
    assertThat(world.isSilent()).isTrue();
    Golden.compare("nobody-has-a-number", incident.transcript());
  }
}
