package org.contrappel.incident.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** A plan that cannot work is refused with the line, the cause and the cure. Its steps begin on line 4. */
class RefusedPlansTest {
  private static final String END = "  - {name: end, operator: Personne}\n";
  private static final int FIRST = 4;

  /** That the steps have this one fault, at this line. */
  private static void refused(String steps, int line, String cause, String cure) {
    var text = "name: p\nclasses: [intrusion]\nsteps:\n" + steps;
    var refusal = catchThrowableOfType(PlanRefused.class, () -> new PlanReader().read("p.yaml", text));
    assertThat(refusal).as("the plan was not refused").isNotNull();
    assertThat(refusal.problems()).as(refusal.getMessage()).singleElement().satisfies(problem -> {
      assertThat(problem.line()).as("the line").isEqualTo(line);
      assertThat(problem.cause()).contains(cause);
      assertThat(problem.cure()).contains(cure);
      assertThat(refusal.getMessage()).startsWith("p.yaml:" + line + ": ").endsWith(".");
    });
  }

  @Test
  void a_step_of_an_unknown_kind() {
    refused("  - {name: siren, ring: 30s}\n" + END, FIRST, "the step does nothing", "verify:, call:, agent:");
    refused("  - {name: siren, whistle: loud}\n" + END, FIRST, "the step does nothing", "emergency:");
  }

  @Test
  void two_kinds_in_one_step() {
    refused("  - {name: both, wait: 5m, log: Consigné}\n" + END, FIRST, "the step does wait and log", "Give it one of");
  }

  @Test
  void going_back_which_would_go_round_for_ever() {
    refused("""
          - {name: first, do: Regarder la caméra.}
          - {name: back, decide: 'Encore ?', answers: {oui: first, non: next_step}}
        """ + END, FIRST + 1, "going back to 'first' would go round for ever", "Use a step with repeat: first");
    refused("""
          - {name: site, verify: site, script: verify-site, results: {no_answer: {go: site}}}
        """ + END, FIRST, "going back to 'site' would go round for ever", "repeat: site");
  }

  @Test
  void help_for_an_agent_at_a_step_that_is_not_there_or_stands_before_him() {
    var agent = "  - {name: guard, agent: role:agent, arrival: 20m, findings: 10m, all_clear: 10m, help: %s}\n";
    refused(agent.formatted("nowhere") + END, FIRST, "there is no step 'nowhere'", "Write next_step, or one of");
    refused(agent.formatted("guard") + END, FIRST, "going back to 'guard' would go round for ever", "repeat: guard");
  }

  @Test
  void a_wait_until_something_that_is_no_time_of_day() {
    for (var time : new String[] {"until \"25:00\"", "until 8h", "until", "until \"08:00", "until tomorrow", "until 8:00"}) {
      refused("  - {name: night, wait: '" + time + "'}\n" + END, FIRST, "is no time of day", "until \"08:00\"");
    }
    refused("  - {name: night, wait: '08:00'}\n" + END, FIRST, "is not a length of time", "25s, 2m or 1h");
    refused("  - {name: night, suspend: until 08:00}\n" + END, FIRST, "is not a length of time", "25s, 2m or 1h");
  }

  @Test
  void a_repeat_without_times_or_without_a_pause() {
    var call = "  - {name: all, call: keyholders, script: keyholder}\n";
    refused(call + "  - {name: more, repeat: all, after: 5m}\n" + END, FIRST + 1, "'times' is missing", "times: 2");
    refused(call + "  - {name: more, repeat: all, times: 2}\n" + END, FIRST + 1, "'after' is missing", "after: 5m");
    refused(call + "  - {name: more, repeat: all, times: 0, after: 5m}\n" + END,
        FIRST + 1, "'0' is not a count", "1 to 9");
  }

  @Test
  void a_repeat_of_a_step_that_comes_later_or_is_not_there() {
    refused("  - {name: more, repeat: end, times: 2, after: 5m}\n" + END,
        FIRST, "no earlier step 'end'", "Write one of");
  }

  @Test
  void a_decision_with_one_answer() {
    refused("  - {name: camera, decide: \"Quelqu'un ?\", answers: {oui: next_step}}\n" + END,
        FIRST, "at least two answers", "use do:");
  }

  @Test
  void an_answer_that_leads_to_no_step() {
    refused("  - {name: camera, decide: \"Quelqu'un ?\", answers: {oui: police, non: next_step}}\n" + END,
        FIRST, "there is no step 'police'", "Write next_step, or one of camera, end");
  }

  @Test
  void somebody_a_step_cannot_ring() {
    refused("  - {name: all, call: [keyholders, 'contact:M. Roche'], script: keyholder}\n" + END,
        FIRST, "'contact:M. Roche' is nobody a step can ring", "contact: and an id");
    refused("  - {name: all, call: '+33 1 99 00 11 00', script: keyholder}\n" + END,
        FIRST, "is nobody a step can ring", "Write site, keyholders, role:");
  }

  @Test
  void hours_that_never_open() {
    refused("  - {name: all, when: {hours: 'mon-fri 08:00-08:00'}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "08:00", "write");
  }

  @Test
  void hours_that_cannot_be_read() {
    refused("  - {name: all, when: {hours: 'lun-ven 8h-18h'}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "'lun-ven 8h-18h' are no weekly hours", "mon-fri 08:00-18:00");
    refused("  - {name: all, when: {off: 24/12/2026}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "is no date", "2026-12-24");
    refused("  - {name: all, when: {holidays: jamais}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "'jamais' is not known", "open, closed or only");
  }

  @Test
  void a_step_that_is_never_reached() {
    refused("  - {name: done, close: handled, reason: Traité.}\n" + END, FIRST + 1, "never reached", "go: to it");
  }

  @Test
  void a_last_step_with_a_condition_leaves_no_way_out() {
    refused("  - {name: end, when: {site: armed}, operator: Personne}\n",
        FIRST, "the plan may have no way out", "Add a last step without when:");
  }

  @Test
  void a_plan_that_ends_in_a_wait() {
    refused("  - {name: patience, wait: 5m}\n", FIRST, "which is no end", "operator:, log: or close:");
  }

  @Test
  void a_condition_on_a_step_that_is_not_there() {
    refused("  - {name: all, when: {done: verify}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "the condition speaks of a step 'verify' that is not there", "Write one of all, end");
    refused("  - {name: all, when: {not_done: all}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "the condition speaks of a step 'all'", "Write one of");
  }

  @Test
  void whoever_accepts_a_mission_is_not_in_charge() {
    refused("  - {name: guard, agent: role:agent, results: {took_charge: in_charge}}\n" + END,
        FIRST, "whoever accepts a mission is on it, and not in charge", "Leave took_charge out");
  }

  @Test
  void a_list_that_goes_on_to_all_does_not_end_with_the_first() {
    for (var until : new String[] {"all_tried", "all_reached"}) {
      refused("""
            - {name: all, call: keyholders, script: keyholder, until: %s, results: {took_charge: in_charge}}
          """.formatted(until) + END, FIRST, "the list goes on to all, but the first one ends it",
          "Write took_charge: next_person");
    }
  }

  @Test
  void asking_for_the_code_after_others_were_called_or_sent() {
    refused("""
          - {name: all, call: keyholders, script: keyholder}
          - {name: site, verify: site, script: verify-site}
        """ + END, FIRST, "from NOTIFYING to VERIFYING, which the incident's table forbids",
        "before others are called");
    refused("""
          - {name: guard, agent: role:agent}
          - {name: site, verify: site, script: verify-site}
        """ + END, FIRST, "from INTERVENING to VERIFYING", "before others are called or sent");
  }

  @Test
  void asking_for_the_code_after_a_call_though_a_wait_stands_between() {
    refused("""
          - {name: all, call: keyholders, script: keyholder}
          - {name: patience, when: {site: open}, wait: 5m}
          - {name: site, verify: site, script: verify-site}
        """ + END, FIRST, "from NOTIFYING to VERIFYING", "repeat:");
  }

  @Test
  void a_mission_that_takes_too_long_and_an_unknown_service() {
    refused("  - {name: guard, agent: role:agent, arrival: 5h}\n" + END, FIRST, "5h is out of range", "10s to 240m");
    refused("  - {name: help, emergency: army}\n" + END, FIRST, "'army' is not a word known here", "fire_brigade");
  }

  @Test
  void two_steps_of_one_name() {
    refused("  - {name: end, do: Regarder.}\n" + END, FIRST + 1, "a second step is named 'end'", "another name");
  }

  @Test
  void a_suspension_without_an_end_and_a_site_that_is_neither_armed_nor_open() {
    refused("  - {name: later, suspend: toujours}\n" + END,
        FIRST, "'toujours' is not a length of time", "25s, 2m or 1h");
    refused("  - {name: all, when: {site: closed}, call: keyholders, script: keyholder}\n" + END,
        FIRST, "'closed' is no state of a site", "armed or open");
  }
}
