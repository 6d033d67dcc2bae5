package org.contrappel.incident.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.contrappel.incident.evidence.Choice;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.Named;
import org.contrappel.incident.evidence.Need;
import org.contrappel.incident.evidence.Requirement;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.reading.Problem;
import org.contrappel.incident.site.AlarmClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTableReaderTest {
  /** What must never wait, and the rest of the services. */
  private static final String RESCUE = """
      name: mine
      rows:
        - classes: [fire, gas, medical, lone_worker]
          services: [fire_brigade, samu]
          needs: nothing
      """;
  private static final String ELSE = "else: {needs: [operator_sentence]}\n";

  private static EvidenceTable read(String text) {
    return new EvidenceTableReader().read("mine.yaml", text);
  }

  private static EvidenceRefused refusal(String text) {
    var refusal = catchThrowableOfType(EvidenceRefused.class, () -> read(text));
    assertThat(refusal).as("the table was not refused").isNotNull();
    return refusal;
  }

  private static Problem refused(String text) {
    var refusal = refusal(text);
    assertThat(refusal.problems()).as(refusal.getMessage()).hasSize(1);
    assertThat(refusal.problems().getFirst().file()).isEqualTo("mine.yaml");
    assertThat(refusal.problems().getFirst().cure()).isNotBlank();
    return refusal.problems().getFirst();
  }

  /** A row for an intrusion and the police, at lines 6 to 8. */
  private static Problem refusedNeeds(String needs) {
    return refused(RESCUE + "  - classes: [intrusion]\n    services: [police]\n    needs: " + needs + "\n" + ELSE);
  }

  @Test
  void a_row_is_read_with_its_needs_and_what_falls_under_else() {
    var table = read(RESCUE + """
          - classes: [intrusion]
            services: [police]
            needs:
              - one_of: [{callbacks_to_named_persons: 3}, fruitful_callback]
              - concrete_element_asked: true
            else_supervisor_reason: true
            law: CSI
        """ + ELSE);
    var rule = table.rule(AlarmClass.INTRUSION, Service.POLICE);
    assertThat(rule.needs()).containsExactly(
        Choice.of(new Need(Requirement.CALLBACKS_TO_NAMED_PERSONS, 3), new Need(Requirement.FRUITFUL_CALLBACK, 1)),
        Choice.of(new Need(Requirement.CONCRETE_ELEMENT_ASKED, 1)));
    assertThat(rule.supervisorMayOverride()).isTrue();
    assertThat(rule.law()).isEqualTo("CSI");
    assertThat(table.rule(AlarmClass.POWER, Service.POLICE)).isEqualTo(table.otherwise());
    assertThat(table.revision()).hasSize(12);
  }

  @Test
  void classes_without_a_row_and_without_else_are_refused_by_name() {
    var text = RESCUE + "  - {classes: [intrusion], services: [police, gendarmerie], needs: [{clue: 1}]}\n";
    var refusal = refusal(text);
    assertThat(refusal.problems()).hasSize(4);
    assertThat(refusal.problems().getFirst().cause())
        .startsWith("no row says what is needed to call police for duress, panic,").doesNotContain("intrusion");
    assertThat(refusal.problems()).allMatch(problem -> problem.line() == 1 && problem.cure().contains("else:"));
  }

  @Test
  void a_class_and_service_in_two_rows_is_refused_at_the_second() {
    var problem = refused(RESCUE + "  - {classes: [gas], services: [samu], needs: nothing}\n" + ELSE);
    assertThat(problem.line()).isEqualTo(6);
    assertThat(problem.cause()).isEqualTo("gas with samu already has a row at line 3");
  }

  @Test
  void a_fire_that_would_have_to_wait_is_refused() {
    var problem = refused("""
        name: mine
        rows:
          - {classes: [gas, medical, lone_worker], services: [fire_brigade, samu], needs: nothing}
          - {classes: [fire], services: [fire_brigade], needs: [{callbacks_to_named_persons: 1}]}
        """ + ELSE);
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.cause()).contains("fire would have to wait before fire_brigade");
    assertThat(problem.cure()).contains("needs: nothing");
  }

  @Test
  void a_medical_alarm_that_would_wait_because_of_else_is_refused_at_the_else() {
    var problem = refused("""
        name: mine
        rows:
          - {classes: [fire, gas, lone_worker], services: [fire_brigade, samu], needs: nothing}
          - {classes: [medical], services: [fire_brigade], needs: nothing}
        """ + ELSE);
    assertThat(problem.line()).isEqualTo(5);
    assertThat(problem.cause()).contains("medical would have to wait before samu");
  }

  @Test
  void an_unknown_word_names_the_words_there_are() {
    var problem = refusedNeeds("[{clues: 1}]");
    assertThat(problem.line()).isEqualTo(8);
    assertThat(problem.cause()).contains("'clues'");
    assertThat(problem.cure()).contains("clue, triggering_event");
  }

  @Test
  void an_unknown_class_and_an_unknown_service_are_both_named_at_their_lines() {
    var refusal = refusal(RESCUE + "  - classes: [burglary]\n    services: [army]\n    needs: nothing\n" + ELSE);
    assertThat(refusal.getMessage())
        .contains("mine.yaml:6: 'burglary' is not a word known here.")
        .contains("mine.yaml:7: 'army' is not a word known here. Use one of police, gendarmerie, fire_brigade, samu.");
  }

  @Test
  void a_count_that_is_missing_none_or_no_number_is_refused() {
    assertThat(refusedNeeds("[clue]").cure()).isEqualTo("Write clue: 1");
    assertThat(refusedNeeds("[{clue: 0}]").cure()).isEqualTo("Write 1 to 9");
    assertThat(refusedNeeds("[{callbacks_to_named_persons: two}]").cause()).contains("'two' is not a count");
  }

  @Test
  void a_word_that_is_not_counted_cannot_be_switched_off() {
    assertThat(refusedNeeds("[{operator_sentence: false}]").cure()).contains("take the line out");
  }

  @Test
  void nothing_beside_other_demands_is_refused() {
    assertThat(refusedNeeds("[{clue: 1}, nothing]").cure()).contains("needs: nothing alone");
  }

  @Test
  void a_demand_that_stands_twice_is_refused() {
    assertThat(refusedNeeds("[{clue: 1}, {clue: 2}]").cause()).contains("'clue' stands twice");
  }

  @Test
  void a_choice_of_one_is_refused() {
    assertThat(refusedNeeds("[{one_of: [{clue: 1}]}]").cause()).contains("only one demand");
  }

  @Test
  void two_demands_behind_one_dash_are_refused() {
    assertThat(refusedNeeds("[{clue: 1, callbacks_to_named_persons: 2}]").cure()).contains("a dash of its own");
  }

  @Test
  void needs_that_are_left_out_or_empty_are_refused() {
    assertThat(refused(RESCUE + "  - {classes: [intrusion], services: [police]}\n" + ELSE).cause())
        .isEqualTo("the field 'needs' is missing");
    assertThat(refusedNeeds("[]").cause()).contains("at least one entry");
  }

  @Test
  void a_supervisors_reason_in_place_of_nothing_is_refused() {
    var problem = refused(RESCUE + "    else_supervisor_reason: true\n" + ELSE);
    assertThat(problem.line()).isEqualTo(6);
    assertThat(problem.cause()).contains("nothing is needed");
    assertThat(refused(RESCUE + "    else_supervisor_reason: maybe\n" + ELSE).cure()).isEqualTo("Write true or false");
  }

  @Test
  void an_unknown_field_is_refused_with_those_there_are() {
    var problem = refused(RESCUE + "    need: nothing\n" + ELSE);
    assertThat(problem.line()).isEqualTo(6);
    assertThat(problem.cure()).contains("needs");
  }

  @Test
  void a_broken_or_empty_file_is_refused() {
    assertThat(refused("name: [\n").cause()).contains("not YAML");
    assertThat(refused("").cause()).contains("empty");
    assertThat(refused("just words").cause()).contains("not a mapping");
  }

  @Test
  void the_shipped_table_leaves_nothing_that_may_not_wait_to_its_else() {
    var table = ShippedEvidence.france();
    assertThat(table.name()).isEqualTo("france");
    assertThat(table.rule(AlarmClass.FIRE, Service.FIRE_BRIGADE).demandsNothing()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(AlarmClass.class)
  void every_class_has_a_french_name_for_paper(AlarmClass alarmClass) {
    assertThat(Named.french(alarmClass)).satisfiesAnyOf(
        name -> assertThat(name).isNotEqualTo(Named.english(alarmClass)),
        name -> assertThat(name).isIn("Intrusion", "Test", "Hold-up"));
  }
}
