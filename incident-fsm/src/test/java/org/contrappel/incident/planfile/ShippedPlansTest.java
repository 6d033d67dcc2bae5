package org.contrappel.incident.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.incident.plan.PlanStep;
import org.contrappel.incident.site.AlarmClass;
import org.junit.jupiter.api.Test;

class ShippedPlansTest {

  @Test
  void every_alarm_class_has_exactly_one_shipped_plan() {
    assertThat(ShippedPlans.all().stream().flatMap(plan -> plan.classes().stream()))
        .containsExactlyInAnyOrder(AlarmClass.values());
  }

  @Test
  void no_shipped_plan_rings_the_site_where_a_person_may_be_in_danger() {
    assertThat(ShippedPlans.all().stream()
            .filter(plan -> plan.classes().stream().anyMatch(AlarmClass::urgent))
            .flatMap(plan -> plan.steps().stream()))
        .noneMatch(step -> step instanceof PlanStep.Rings rings && rings.list().whom().isSite());
  }

  @Test
  void whoever_cancels_an_intrusion_is_offered_a_short_test_unless_the_site_wants_none() {
    var offers = ShippedPlans.all().stream().filter(plan -> plan.scripts().contains("verify-site-offer-test")).toList();

    assertThat(offers).singleElement().satisfies(
        plan -> assertThat(plan.classes()).containsExactlyInAnyOrder(AlarmClass.INTRUSION, AlarmClass.TAMPER));
    assertThat(ShippedPlans.all()).filteredOn(plan -> plan.name().equals("intrusion-without-test")).singleElement().satisfies(plan -> {
      assertThat(plan.scripts()).contains("verify-site");
      assertThat(plan.steps()).hasSameSizeAs(offers.getFirst().steps());
    });
  }

  @Test
  void the_shipped_plans_speak_only_the_shipped_scripts() {
    assertThat(ShippedPlans.all().stream().flatMap(plan -> plan.scripts().stream()).distinct())
        .containsExactlyInAnyOrder(
            "verify-site", "verify-site-offer-test", "keyholder", "agent-offer", "mission-announce", "mission-arrival", "mission-findings",
            "mission-all-clear");
  }
}
