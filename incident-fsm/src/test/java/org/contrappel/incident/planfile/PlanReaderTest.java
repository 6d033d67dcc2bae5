package org.contrappel.incident.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.plan.NumberOrder;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.plan.Then;
import org.contrappel.incident.reading.Problem;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
  private static final String END = "  - {name: end, operator: Personne}\n";

  private static Problem refused(String text) {
    var refusal = catchThrowableOfType(PlanRefused.class, () -> new PlanReader().read("p.yaml", text));
    assertThat(refusal).as("the plan was not refused").isNotNull();
    assertThat(refusal.problems()).as(refusal.getMessage()).hasSize(1);
    assertThat(refusal.problems().getFirst().cure()).isNotBlank();
    return refusal.problems().getFirst();
  }

  private static String plan(String steps) {
    return "name: p\nclasses: [intrusion]\nsteps:\n" + steps;
  }

  @Test
  void a_step_is_read_with_its_patience_and_the_rule_for_each_result() {
    var plan = new PlanReader().read("p.yaml", plan("""
          - name: verify
            verify: site
            script: verify-site
            ring: 40s
            numbers: reversed
            results:
              no_answer: {again: 2, after: 1m, then: next_step}
        """ + END));
    var call = ((PlanStep.Call) plan.steps().getFirst()).list();
    assertThat(call.ring()).isEqualTo(Duration.ofSeconds(40));
    assertThat(call.numbers()).isEqualTo(NumberOrder.REVERSED);
    assertThat(call.reaction(CallResult.NO_ANSWER).again()).isEqualTo(2);
    assertThat(call.reaction(CallResult.NO_ANSWER).after()).isEqualTo(Duration.ofMinutes(1));
    assertThat(call.reaction(CallResult.NO_ANSWER).then()).isEqualTo(Then.NEXT_STEP);
    assertThat(call.reaction(CallResult.IDENTIFIED).then()).isEqualTo(Then.CLOSE);
  }

  @Test
  void a_wait_until_a_time_of_day_is_read_with_quotes_and_without() {
    for (var written : new String[] {"until \"08:00\"", "until 08:00", "until '08:00'"}) {
      var plan = new PlanReader().read("p.yaml", plan("  - name: night\n    wait: " + written + "\n" + END));
      assertThat(plan.steps().getFirst())
          .isEqualTo(new PlanStep.WaitUntil("night", List.of(), LocalTime.of(8, 0)));
    }
  }

  @Test
  void a_move_of_phase_that_the_table_lacks_is_refused() {
    var problem = refused(plan("""
          - {name: all, call: keyholders, script: keyholder}
          - {name: site, verify: site, script: verify-site}
        """ + END));
    assertThat(problem.line()).isEqualTo(4);
    assertThat(problem.cause()).contains("from NOTIFYING to VERIFYING");
  }

  @Test
  void whoever_is_asked_for_the_code_cannot_take_charge() {
    var problem = refused(plan("""
          - {name: site, verify: site, script: verify-site, results: {took_charge: in_charge}}
        """ + END));
    assertThat(problem.cause()).contains("takes charge of nothing");
  }

  @Test
  void a_plan_that_ends_in_a_call_is_refused() {
    assertThat(refused(plan("  - {name: site, verify: site, script: verify-site}\n")).cause()).contains("which is no end");
  }

  @Test
  void a_step_after_the_operator_is_refused_because_it_is_never_reached() {
    var problem = refused(plan(END + "  - {name: log, log: Consigné}\n"));
    assertThat(problem.line()).isEqualTo(5);
    assertThat(problem.cause()).contains("never reached");
  }

  @Test
  void an_unknown_field_is_refused_at_its_own_line() {
    var problem = refused(plan("""
          - name: site
            verify: site
            script: verify-site
            rign: 30s
        """ + END));
    assertThat(problem.line()).isEqualTo(7);
    assertThat(problem.cause()).contains("rign");
    assertThat(problem.cure()).contains("ring");
  }

  @Test
  void an_unknown_result_names_the_results_there_are() {
    var problem = refused(plan("""
          - {name: site, verify: site, script: verify-site, results: {engaged: next_step}}
        """ + END));
    assertThat(problem.cause()).contains("engaged");
    assertThat(problem.cure()).contains("busy");
  }

  @Test
  void a_ring_time_out_of_range_is_refused_with_the_range() {
    var problem = refused(plan("  - {name: site, verify: site, script: verify-site, ring: 3m}\n" + END));
    assertThat(problem.cure()).contains("5s to 2m");
  }

  @Test
  void a_guard_who_is_near_may_be_asked_for_after_ten_seconds_but_not_before() {
    var problem = refused(plan("  - {name: guard, agent: role:agent, arrival: 10s, findings: 9s}\n" + END));
    assertThat(problem.cause()).contains("9s");
    assertThat(problem.cure()).contains("10s to 240m");
  }

  @Test
  void closing_after_anything_but_a_code_is_refused() {
    var problem = refused(plan("""
          - {name: site, verify: site, script: verify-site, results: {no_answer: close}}
        """ + END));
    assertThat(problem.cause()).contains("only 'identified' may lead to 'close'");
  }

  @Test
  void ringing_the_same_person_again_after_an_unknown_end_is_refused() {
    var problem = refused(plan("""
          - {name: site, verify: site, script: verify-site, results: {unknown: next_number}}
        """ + END));
    assertThat(problem.cause()).contains("may still be rung");
  }

  @Test
  void every_fault_of_a_file_is_named_at_once() {
    var refusal = catchThrowableOfType(PlanRefused.class,
        () -> new PlanReader().read("p.yaml", "name: p\nclasses: [burglary]\nsteps:\n  - {name: x}\n"));
    assertThat(refusal.problems()).extracting(Problem::line).containsExactly(2, 4);
  }

  @Test
  void what_is_not_yaml_is_refused_with_its_line() {
    assertThat(refused("name: p\nsteps: [\n").cause()).contains("not YAML");
  }

  @Test
  void a_plan_without_steps_is_refused() {
    assertThat(refused("name: p\nclasses: [fire]\n").cause()).contains("the field 'steps' is missing");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(refused("").cause()).contains("empty");
  }

  @Test
  void a_field_that_stands_twice_is_refused() {
    assertThat(refused("name: p\nname: q\nclasses: [fire]\nsteps:\n" + END).cause()).contains("stands twice");
  }

  @Test
  void a_plan_may_be_for_no_class_where_zones_and_event_types_name_it() {
    assertThat(new PlanReader().read("p.yaml", "name: p\nclasses: []\nsteps:\n" + END).classes()).isEmpty();
  }
}
