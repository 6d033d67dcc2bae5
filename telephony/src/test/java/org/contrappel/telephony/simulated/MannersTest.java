package org.contrappel.telephony.simulated;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.script.Heard;
import org.junit.jupiter.api.Test;

/** Every manner of the town, as the station comes to know it. */
class MannersTest {
  private static final String LONG = "Vous êtes bien chez les Dubois. ".repeat(6);
  private final Desk desk = new Desk(0, 1);
  private final Line someone = desk.world.at("Bijouterie Martin");

  @Test
  void a_code_closed_with_a_hash_and_a_choice_lead_to_the_end() {
    desk.rings(someone.answersAfter(ofSeconds(20)).hears("code").presses("4711#").hears("Merci").presses("1"));
    assertThat(someone.heard()).containsExactly(
        "Bonjour, ici la télésurveillance.", "Composez votre code.", "Merci. Tapez un ou deux.", "Au revoir.");
    assertThat(someone.pressed()).isEqualTo("4711#1");
    assertThat(desk.station.keys()).containsExactly("4711", "1");
    assertThat(desk.station.told).containsExactly("ringing", "answered", "human", "CLEARED");
    assertThat(someone.missed()).isEmpty();
  }

  @Test
  void a_code_without_a_hash_is_complete_after_the_silence_between_keys() {
    desk.rings(someone.answersAfter(ofSeconds(2)).waitsForSilence().presses("4711").waitsForSilence().presses("2"));
    assertThat(desk.station.keys()).containsExactly("4711", "2");
  }

  @Test
  void a_code_of_known_length_is_complete_at_once_and_swallows_the_hash_that_follows() {
    var known = new Desk(4, 1);
    known.rings(known.world.at("A").answersAfter(ofSeconds(2)).waitsForSilence().presses("4711#1"));
    assertThat(known.station.keys()).containsExactly("4711", "1");
  }

  @Test
  void keys_pressed_before_the_sentence_is_over_cut_it_and_count() {
    desk.rings(someone.answersAfter(ofSeconds(1)).waits(ofMillis(400)).presses("4711#1"));
    assertThat(someone.heard())
        .containsExactly("Bonjour, ici la télésurveillance.", "Merci. Tapez un ou deux.", "Au revoir.");
    assertThat(desk.station.keys()).containsExactly("4711", "1");
  }

  @Test
  void a_busy_number_ends_busy_without_ringing() {
    desk.rings(someone.isBusy());
    assertThat(desk.station.told).containsExactly("BUSY");
  }

  @Test
  void a_rejected_call_rang_before() {
    desk.rings(someone.rejects());
    assertThat(desk.station.told).containsExactly("ringing", "REJECTED");
  }

  @Test
  void nobody_answers_within_the_time_it_may_ring() {
    desk.rings(someone.neverAnswers());
    assertThat(desk.station.told).containsExactly("ringing", "NO_ANSWER");
  }

  @Test
  void whoever_takes_longer_than_it_may_ring_did_not_answer() {
    desk.rings(someone.answersAfter(ofSeconds(31)));
    assertThat(desk.station.told).containsExactly("ringing", "NO_ANSWER");
  }

  @Test
  void a_number_that_does_not_exist_is_a_bad_number() {
    desk.rings(someone.isNotANumber());
    assertThat(desk.station.told).containsExactly("BAD_NUMBER");
  }

  @Test
  void a_long_greeting_is_a_machine_before_it_is_over() {
    desk.rings(someone.answersAfter(ofSeconds(4)).says(LONG).beeps());
    assertThat(desk.station.heard).containsExactly(new Heard.Machine());
    assertThat(someone.heard()).last().isEqualTo("Au revoir.");
    assertThat(desk.station.told).containsExactly("ringing", "answered", "CLEARED");
  }

  @Test
  void a_beep_is_a_machine() {
    desk.rings(someone.answersAfter(ofSeconds(4)).says("Laissez un message.").beeps());
    assertThat(desk.station.heard).containsExactly(new Heard.Machine());
  }

  @Test
  void whoever_pressed_a_key_is_no_machine_however_long_he_talks() {
    desk.rings(someone.answersAfter(ofSeconds(1)).presses("4").says(LONG).beeps());
    assertThat(desk.station.heard).doesNotContain(new Heard.Machine());
  }

  @Test
  void a_silent_human_is_nothing_heard() {
    desk.rings(someone.answersAfter(ofSeconds(1)));
    assertThat(desk.station.heard).containsExactly(new Heard.Nothing(), new Heard.Nothing());
  }

  @Test
  void somebody_who_talks_in_bursts_is_neither_a_machine_nor_a_key() {
    desk.rings(someone.answersAfter(ofSeconds(1)).says("Allô ? Qui est là ?").waits(ofSeconds(2)).again());
    assertThat(desk.station.heard).containsExactly(new Heard.Nothing(), new Heard.Nothing());
  }

  @Test
  void somebody_who_hangs_up_in_the_middle_is_reported() {
    desk.rings(someone.answersAfter(ofSeconds(1)).waits(ofSeconds(1)).hangsUp());
    assertThat(desk.station.heard).containsExactly(new Heard.HungUp());
    assertThat(desk.station.told).containsExactly("ringing", "answered", "CLEARED");
    assertThat(someone.heard()).hasSize(1);
  }

  @Test
  void a_patient_person_keys_his_code_after_every_sentence_until_the_call_ends() {
    desk.rings(someone.answersAfter(ofSeconds(1)).waitsForSilence().presses("47#").again());
    assertThat(desk.station.keys()).containsExactly("47", "4");
    assertThat(someone.pressed()).isEqualTo("47#47#");
  }

  @Test
  void whoever_waits_for_silence_when_the_other_has_long_finished_does_not_wait_for_ever() {
    desk.rings(someone.answersAfter(ofSeconds(1)).waits(ofSeconds(5)).waitsForSilence().presses("47#"));
    assertThat(desk.station.keys()).containsExactly("47");
  }

  @Test
  void words_that_were_never_said_are_missed() {
    desk.rings(someone.answersAfter(ofSeconds(1)).hears("pompiers").presses("1"));
    assertThat(someone.missed()).containsExactly("pompiers");
    assertThat(someone.pressed()).isEmpty();
  }
}
