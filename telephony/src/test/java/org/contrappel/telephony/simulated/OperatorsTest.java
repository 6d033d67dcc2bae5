package org.contrappel.telephony.simulated;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.contrappel.script.Heard;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.OperatorLines;
import org.junit.jupiter.api.Test;

class OperatorsTest {
  private static final String QUESTION = "Bonjour, ici la télésurveillance.";

  private final Desk desk = new Desk(0, 1);
  private final OperatorLines operators = desk.network.operators().orElseThrow();
  private final Line person = desk.world.at("A").answersAfter(ofSeconds(5)).waits(ofMinutes(10));
  private final OperatorSeat durand = desk.world.operator("durand").answersAfter(ofSeconds(3));

  /** The person answers after 5 s and is asked for a code; until 8 s have passed. */
  private void isAsked() {
    desk.network.place(new CallRequest("a", person.number(), ofSeconds(30), List.of()));
    desk.world.letPass(ofSeconds(8));
  }

  private void join(Duration thenPasses) {
    operators.join("a", "durand", ofSeconds(20));
    desk.world.letPass(thenPasses);
  }

  @Test
  void an_operator_joins_the_script_falls_silent_and_begins_its_turn_again_when_he_gives_back() {
    isAsked();
    join(ofSeconds(5));
    assertThat(desk.station.told).containsExactly("ringing", "answered", "durand joined");
    var heard = person.heard().size();
    desk.world.letPass(ofMinutes(5));
    assertThat(person.heard()).hasSize(heard);
    operators.giveBack("a");
    desk.world.letPass(ofSeconds(1));
    assertThat(desk.station.told).endsWith("durand left: GAVE_BACK");
    assertThat(person.heard().subList(heard, heard + 1)).containsExactly(QUESTION);
    assertThat(desk.station.heard).isEmpty();
    assertThat(person.log())
        .anyMatch(line -> line.endsWith("durand joins"))
        .anyMatch(line -> line.endsWith("durand leaves"));
    assertThat(durand.log()).containsExactly(
        "0.0 s it rings", "3.0 s speaks with a", "305.0 s leaves a: GAVE_BACK");
  }

  @Test
  void after_he_gave_back_the_person_can_key() {
    desk.world.at("A").answersAfter(ofSeconds(5)).waits(ofSeconds(12)).presses("4711#").hears("Tapez").presses("1");
    isAsked();
    join(ofSeconds(5));
    operators.giveBack("a");
    desk.world.letPass(ofMinutes(2));
    assertThat(desk.station.keys()).containsExactly("4711", "1");
    assertThat(desk.station.told).endsWith("CLEARED");
  }

  @Test
  void keys_pressed_to_an_operator_go_to_nobody_and_no_speech_to_him_is_a_machines() {
    desk.world.at("A").answersAfter(ofSeconds(5)).waits(ofSeconds(10)).presses("4711#").says("x".repeat(200)).beeps();
    isAsked();
    join(ofMinutes(1));
    assertThat(desk.station.heard).isEmpty();
  }

  @Test
  void an_operator_who_hangs_up_or_whose_telephone_dies_leaves_the_person_to_the_script() {
    isAsked();
    join(ofSeconds(5));
    durand.hangsUp();
    desk.world.letPass(ofSeconds(1));
    assertThat(desk.station.told).endsWith("durand left: HUNG_UP");
    join(ofSeconds(5));
    durand.dies();
    desk.world.letPass(ofSeconds(7));
    assertThat(desk.station.told).endsWith("durand joined");
    assertThat(operators.registered("durand")).isFalse();
    desk.world.letPass(ofSeconds(2));
    assertThat(desk.station.told).endsWith("durand left: LOST");
    assertThat(person.heard()).endsWith(QUESTION);
  }

  @Test
  void a_person_who_hangs_up_ends_both_and_has_said_nothing_in_the_script() {
    desk.world.at("A").answersAfter(ofSeconds(5)).waits(ofSeconds(20)).hangsUp();
    isAsked();
    join(ofMinutes(1));
    assertThat(desk.station.told).containsExactly("ringing", "answered", "durand joined", "CLEARED");
    assertThat(desk.station.heard).doesNotHaveAnyElementsOfTypes(Heard.HungUp.class).isEmpty();
    assertThat(durand.log().getLast()).endsWith("the line is closed");
    operators.giveBack("a");
    operators.join("a", "durand", ofSeconds(20));
    desk.world.letPass(ofMinutes(1));
    assertThat(desk.station.told).endsWith("CLEARED");
    assertThat(durand.rang()).isEqualTo(1);
  }

  @Test
  void who_does_not_come_leaves_the_script_undisturbed() {
    isAsked();
    durand.neverAnswers();
    operators.join("a", "durand", ofSeconds(5));
    desk.world.letPass(ofSeconds(6));
    assertThat(desk.station.told).endsWith("durand not joined: NO_ANSWER");
    durand.isNotRegistered();
    join(ofMillis(1));
    durand.isBusy();
    join(ofMillis(1));
    durand.declines();
    join(ofSeconds(5));
    operators.join("a", "nobody-we-know", ofSeconds(20));
    desk.world.letPass(ofMillis(1));
    assertThat(desk.station.told).endsWith("durand not joined: NETWORK_DOWN", "durand not joined: BUSY",
        "durand not joined: REJECTED", "nobody-we-know not joined: NETWORK_DOWN");
    assertThat(person.log()).noneMatch(line -> line.contains("durand"));
    desk.world.letPass(ofMinutes(1));
    assertThat(desk.station.heard).as("the turns went on").isNotEmpty();
  }

  @Test
  void asking_twice_rings_once_and_another_finds_the_call_taken() {
    desk.world.operator("martin").answersAfter(ofSeconds(1));
    isAsked();
    join(ofSeconds(1));
    join(ofSeconds(5));
    operators.join("a", "martin", ofSeconds(20));
    join(ofSeconds(5));
    assertThat(durand.rang()).isEqualTo(1);
    assertThat(desk.world.operator("martin").rang()).isZero();
    assertThat(desk.station.told).containsExactly("ringing", "answered", "durand joined", "martin not joined: BUSY");
  }

  @Test
  void asked_for_before_the_person_answers_he_is_rung_when_he_does_and_not_when_he_does_not() {
    desk.network.place(new CallRequest("a", person.number(), ofSeconds(30), List.of()));
    join(ofSeconds(4));
    assertThat(durand.rang()).isZero();
    desk.world.letPass(ofSeconds(6));
    assertThat(desk.station.told).containsExactly("ringing", "answered", "durand joined");
    var nobody = desk.world.at("B");
    desk.network.place(new CallRequest("b", nobody.number(), ofSeconds(30), List.of()));
    operators.join("b", "durand", ofSeconds(20));
    desk.world.letPass(ofMinutes(1));
    assertThat(durand.rang()).isEqualTo(1);
    assertThat(desk.station.told).endsWith("NO_ANSWER").noneMatch(told -> told.contains("not joined"));
  }

  @Test
  void on_hold_the_script_does_not_go_on_and_giving_back_ends_it() {
    isAsked();
    join(ofSeconds(5));
    operators.hold("a");
    operators.hold("a");
    desk.world.letPass(ofMinutes(1));
    operators.resume("a");
    operators.hold("a");
    operators.giveBack("a");
    desk.world.letPass(ofSeconds(1));
    assertThat(person.log().stream().filter(line -> line.contains("hold"))).hasSize(3);
    assertThat(desk.station.told).endsWith("durand left: GAVE_BACK");
    assertThat(person.heard()).endsWith(QUESTION);
  }
}
