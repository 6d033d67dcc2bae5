package org.contrappel.incident.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.incident.site.AlarmClass.DURESS;
import static org.contrappel.incident.site.AlarmClass.FIRE;
import static org.contrappel.incident.site.AlarmClass.GAS;
import static org.contrappel.incident.site.AlarmClass.HOLD_UP;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;
import static org.contrappel.incident.site.AlarmClass.LINE;
import static org.contrappel.incident.site.AlarmClass.LONE_WORKER;
import static org.contrappel.incident.site.AlarmClass.MEDICAL;
import static org.contrappel.incident.site.AlarmClass.PANIC;
import static org.contrappel.incident.site.AlarmClass.TAMPER;

import java.util.List;
import java.util.stream.Collectors;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.evidence.file.ShippedEvidence;
import org.contrappel.incident.site.AlarmClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrenchPracticeTest {
  private final EvidenceTable table = ShippedEvidence.france();

  private Ruling.Allowed allowed(AlarmClass alarmClass, Service service, Case what) {
    var ruling = table.verdict(alarmClass, service, what.facts());
    assertThat(ruling).as(ruling.toString()).isInstanceOf(Ruling.Allowed.class);
    return (Ruling.Allowed) ruling;
  }

  private Ruling.Missing missing(AlarmClass alarmClass, Service service, Case what) {
    var ruling = table.verdict(alarmClass, service, what.facts());
    assertThat(ruling).as(ruling.toString()).isInstanceOf(Ruling.Missing.class);
    return (Ruling.Missing) ruling;
  }

  private static String french(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::french).collect(Collectors.joining("\n"));
  }

  private static Case intrusion() {
    return Case.of().signal(INTRUSION, "vitrine");
  }

  @Test
  void an_intrusion_without_any_callback_is_refused_and_says_what_is_missing() {
    var refused = missing(INTRUSION, Service.POLICE, intrusion());
    assertThat(french(refused.what())).isEqualTo("""
        Il manque : 2 contre-appels terminés vers des personnes désignées (0 à ce jour), ou un contre-appel \
        fructueux (personne identifiée, ou qui dit à l'opérateur ce qu'il en est).
        Il manque : 1 indice concret (0 à ce jour).""");
    assertThat(refused.what()).allMatch(sentence -> sentence.english().startsWith("Missing: "));
    assertThat(refused.supervisorMayOverride()).isTrue();
  }

  @Test
  void one_unanswered_callback_and_a_clue_are_not_enough() {
    var what = intrusion().unanswered("Bijouterie Martin").clue(ClueKind.IMAGE, "Deux silhouettes");
    assertThat(french(missing(INTRUSION, Service.GENDARMERIE, what).what()))
        .contains("(1 à ce jour)").doesNotContain("indice");
  }

  @Test
  void two_unanswered_callbacks_without_a_clue_are_not_enough() {
    var what = intrusion().unanswered("Bijouterie Martin").unanswered("Mme Petit");
    assertThat(french(missing(TAMPER, Service.POLICE, what).what()))
        .isEqualTo("Il manque : 1 indice concret (0 à ce jour).");
  }

  @Test
  void two_unanswered_callbacks_and_a_clue_are_enough() {
    var what = intrusion().unanswered("Bijouterie Martin").unanswered("Mme Petit")
        .clue(ClueKind.SOUND, "Bris de verre");
    var allowed = allowed(INTRUSION, Service.POLICE, what);
    assertThat(allowed.bySupervisor()).isFalse();
    assertThat(french(allowed.because())).isEqualTo("""
        Réuni : 2 contre-appels terminés vers des personnes désignées : Bijouterie Martin (sans réponse) ; \
        Mme Petit (sans réponse).
        Réuni : 1 indice concret : son, « Bris de verre » (Durand).""");
  }

  @Test
  void one_fruitful_callback_and_a_clue_are_enough() {
    allowed(INTRUSION, Service.POLICE, intrusion().identified("Mme Petit").clue(ClueKind.TRACES, "Porte forcée"));
  }

  @Test
  void a_person_who_tells_the_operator_what_is_the_matter_makes_a_callback_fruitful() {
    allowed(INTRUSION, Service.POLICE, intrusion()
        .callback("Mme Petit", true, "hung_up", Spoken.CONFIRMED, Fact.ANSWERED, Fact.HUMAN)
        .clue(ClueKind.CLIENT_CONFIRMS, "Elle voit un homme sur sa caméra"));
  }

  @Test
  void a_wrong_code_and_a_chat_are_not_fruitful() {
    missing(INTRUSION, Service.POLICE, intrusion()
        .callback("Mme Petit", true, "wrong_code", Spoken.SPOKE, Fact.ANSWERED, Fact.HUMAN)
        .clue(ClueKind.TRACES, "Porte forcée"));
  }

  @Test
  void a_call_still_going_on_without_network_or_to_nobody_named_does_not_count() {
    var what = intrusion().unanswered("Bijouterie Martin").ringing("Mme Petit")
        .callback("M. Roux", true, "network_down", Spoken.NOTHING)
        .callback("la boulangerie voisine", false, "no_answer", Spoken.NOTHING)
        .clue(ClueKind.IMAGE, "Deux silhouettes");
    assertThat(french(missing(INTRUSION, Service.POLICE, what).what()))
        .contains("(1 à ce jour)").contains("ne compte pas");
  }

  @Test
  void a_panic_needs_the_operators_sentence_and_no_callback() {
    var what = Case.of().signal(PANIC, "comptoir").element("Aucun élément concret");
    assertThat(french(missing(PANIC, Service.POLICE, what).what()))
        .isEqualTo("Il manque : la phrase de l'opérateur, qui dit ce qui se passe.");
    allowed(PANIC, Service.POLICE, what.sentence("Bouton d'agression au comptoir"));
  }

  @Test
  void a_hold_up_needs_the_concrete_element_asked_for_and_not_found() {
    var what = Case.of().signal(HOLD_UP, "caisse").sentence("Alerte hold-up à la caisse");
    assertThat(french(missing(HOLD_UP, Service.GENDARMERIE, what).what())).contains("son absence écrite");
    allowed(HOLD_UP, Service.GENDARMERIE, what.element("Aucun : pas de caméra sur ce site"));
  }

  @Test
  void a_clue_answers_the_question_for_a_concrete_element() {
    allowed(HOLD_UP, Service.POLICE, Case.of().signal(HOLD_UP, "caisse").sentence("Alerte hold-up")
        .clue(ClueKind.IMAGE, "Un homme armé"));
  }

  @Test
  void a_duress_needs_the_event_that_raised_it() {
    var what = Case.of(DURESS).signal(INTRUSION, "vitrine").sentence("Code de contrainte").element("Aucun");
    assertThat(french(missing(DURESS, Service.POLICE, what).what())).contains("le signal qui a déclenché l'alerte");
    allowed(DURESS, Service.POLICE, what.signal(DURESS, ""));
  }

  @Test
  void fire_and_gas_never_wait_for_anything() {
    for (var alarmClass : List.of(FIRE, GAS)) {
      assertThat(french(allowed(alarmClass, Service.FIRE_BRIGADE, Case.of(alarmClass)).because()))
          .contains("rien n'est exigé pour appeler les sapeurs-pompiers");
    }
  }

  @Test
  void medical_and_lone_worker_never_wait_for_anything() {
    for (var alarmClass : List.of(MEDICAL, LONE_WORKER)) {
      allowed(alarmClass, Service.SAMU, Case.of(alarmClass));
      allowed(alarmClass, Service.FIRE_BRIGADE, Case.of(alarmClass));
    }
  }

  @Test
  void a_fire_in_an_intrusion_incident_is_not_delayed_and_says_why() {
    var allowed = allowed(INTRUSION, Service.FIRE_BRIGADE, intrusion().signal(FIRE, "cuisine"));
    assertThat(allowed.under()).isEqualTo(FIRE);
    assertThat(french(allowed.because())).startsWith(
        "Plusieurs classes dans cet événement (Intrusion, Incendie) : la plus permissive s'applique, Incendie");
  }

  @Test
  void a_cut_line_or_a_fire_opens_no_shorter_way_to_the_police_for_an_intrusion() {
    missing(INTRUSION, Service.POLICE, intrusion().signal(LINE, "").signal(FIRE, "cuisine").sentence("Ligne coupée"));
  }

  @ParameterizedTest
  @EnumSource(AlarmClass.class)
  void no_class_lets_the_police_be_called_with_nothing_in_hand(AlarmClass alarmClass) {
    missing(alarmClass, Service.POLICE, Case.of(alarmClass));
    missing(alarmClass, Service.GENDARMERIE, Case.of(alarmClass));
  }

  @Test
  void a_supervisors_reason_stands_in_for_what_is_missing_and_names_him() {
    var allowed =
        allowed(INTRUSION, Service.POLICE, intrusion().reason("Leroy", true, "Vague de cambriolages ce soir"));
    assertThat(allowed.bySupervisor()).isTrue();
    assertThat(french(allowed.because()))
        .contains("Leroy, superviseur : « Vague de cambriolages ce soir »").contains("Il manque : 1 indice concret");
  }

  @Test
  void a_supervisors_reason_written_by_an_operator_counts_for_nothing() {
    var refused = missing(INTRUSION, Service.POLICE, intrusion().reason("Durand", false, "Vague de cambriolages"));
    assertThat(french(refused.what())).contains("La raison écrite par Durand ne compte pas");
    assertThat(refused.supervisorMayOverride()).isTrue();
  }

  @Test
  void a_supervisors_reason_stands_though_an_operator_writes_another_after_it() {
    var what = intrusion().reason("Leroy", true, "Vague de cambriolages").reason("Durand", false, "Moi aussi");
    assertThat(french(allowed(INTRUSION, Service.POLICE, what).because())).contains("Leroy").doesNotContain("Durand");
  }

  @Test
  void evidence_in_hand_goes_before_a_supervisors_reason() {
    var what = intrusion().identified("Mme Petit").clue(ClueKind.TRACES, "Porte forcée").reason("Leroy", true, "Vite");
    assertThat(allowed(INTRUSION, Service.POLICE, what).bySupervisor()).isFalse();
  }

  @Test
  void a_panic_has_no_way_around_the_operators_sentence() {
    var refused = missing(PANIC, Service.POLICE, Case.of().signal(PANIC, "comptoir").reason("Leroy", true, "Vite"));
    assertThat(refused.supervisorMayOverride()).isFalse();
  }

  @Test
  void help_for_the_wounded_of_an_intrusion_needs_only_the_operators_sentence() {
    missing(INTRUSION, Service.SAMU, intrusion());
    allowed(INTRUSION, Service.SAMU, intrusion().sentence("Le gardien est blessé"));
  }
}
