package org.contrappel.incident.walk;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.plan.Plan;

/** Plans in which every kind of step is followed by every kind that may follow it. */
final class Plans {
  private static final String VERIFY = "{name: NAME, verify: site, script: verify-site}";
  private static final String CALL = "{name: NAME, call: keyholders, script: keyholder}";
  private static final String SEND =
      "{name: NAME, agent: role:agent, arrival: 5m, findings: 5m, all_clear: 5m, check: {again: AGAIN, after: 1m}}";
  private static final String DECIDE = "{name: NAME, decide: 'Que faire ?', answers: {oui: next_step, non: next_step}}";
  private static final String WAIT = "{name: NAME, wait: 5m}";
  private static final String SUSPEND = "{name: NAME, suspend: 5m}";
  private static final String EMERGENCY = "{name: NAME, emergency: fire_brigade}";
  private static final List<String> ENDS =
      List.of("{name: end, operator: Personne}", "{name: end, log: Consigné}", "{name: end, close: done, reason: Fini}");

  private Plans() {}

  static List<Plan> more() {
    var plans = new ArrayList<Plan>();
    var middle = List.of(VERIFY, CALL, SEND, DECIDE, WAIT, SUSPEND, EMERGENCY);
    for (var first : middle) {
      for (var end : ENDS) {
        plans.add(plan(first, end, 2 * plans.size()));
        plans.add(plan(first, end, 2 * plans.size() + 1));
      }
      for (var second : middle) {
        if (!second.equals(VERIFY) || first.equals(DECIDE) || first.equals(WAIT) || first.equals(SUSPEND)) {
          plans.add(plan(first, named(second, "second") + "\n  - " + ENDS.get(plans.size() % ENDS.size()), plans.size()));
        }
      }
    }
    plans.add(Cast.plan("""
        name: in-the-morning
        classes: [technical]
        steps:
          - {name: night, wait: until "08:00"}
          - {name: keyholders, call: keyholders, script: keyholder}
          - {name: end, log: Consigné}
        """));
    plans.add(Cast.plan("""
        name: straight-to-the-end
        classes: [technical]
        steps:
          - {name: end, close: done, reason: Fini}
        """));
    plans.add(Cast.plan("""
        name: closes-once-restored
        classes: [technical]
        restore: {within: 10m, rearmed: true}
        steps:
          - {name: end, close: done, reason: Fini}
        """));
    return plans;
  }

  /** Every other one demands the return to normal. */
  private static Plan plan(String first, String rest, int number) {
    return Cast.plan("""
        name: plan-%d
        classes: [intrusion]
        %s
        steps:
          - %s
          - %s
        """.formatted(
        number, number % 2 == 0 ? "restore: {within: 10m}" : "intervention: 30m", named(first, "first"), rest));
  }

  private static String named(String step, String name) {
    return step.replace("NAME", name).replace("AGAIN", name.equals("first") ? "1" : "0");
  }
}
