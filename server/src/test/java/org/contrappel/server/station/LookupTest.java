package org.contrappel.server.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.sites.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which plan an alarm gets: by zone, then by event type, then the site's own, then the station's default. */
class LookupTest {
  private static final Site SITE = Folder.SITES.readOne("test", """
      id: shop
      name: Shop
      plan: own
      plans:
        zones: {"3": by-zone, 04: by-zone}
        classes: {intrusion: by-type, panic: by-type}
      """);
  @TempDir Path folder;
  private Rulebook rulebook;

  @BeforeEach
  void aStationWithPlansOfItsOwn() throws IOException {
    rulebook = new Rulebook(new Folder(folder)
        .plan("by-zone", "[]", "keyholders").plan("by-type", "[]", "keyholders")
        .plan("own", "[intrusion, fire]", "keyholders").plan("z-default", "[fire, gas]", "keyholders")
        .files().edition());
  }

  private String planFor(Site site, AlarmClass alarmClass, String zone) {
    return rulebook.planFor(site, new Alarm("00-a", site.id(), alarmClass, zone, "", Instant.EPOCH, null))
        .map(Plan::name).orElse("none");
  }

  @Test
  void the_zone_comes_first_whatever_the_classes_of_its_plan() {
    assertThat(planFor(SITE, AlarmClass.INTRUSION, "3")).isEqualTo("by-zone");
    assertThat(planFor(SITE, AlarmClass.GAS, "04")).isEqualTo("by-zone");
  }

  @Test
  void a_zone_is_spelled_as_the_alarm_spells_it() {
    assertThat(planFor(SITE, AlarmClass.INTRUSION, "03")).isEqualTo("by-type");
    assertThat(planFor(SITE, AlarmClass.INTRUSION, "4")).isEqualTo("by-type");
  }

  @Test
  void what_tells_that_all_is_well_again_does_not_start_the_plan_of_its_zone() {
    assertThat(planFor(SITE, AlarmClass.RESTORE, "3")).isEqualTo("quiet");
    assertThat(planFor(SITE, AlarmClass.OPENING, "3")).isEqualTo("quiet");
  }

  @Test
  void the_event_type_comes_before_the_sites_own_plan() {
    assertThat(planFor(SITE, AlarmClass.INTRUSION, "")).isEqualTo("by-type");
    assertThat(planFor(SITE, AlarmClass.PANIC, "9")).isEqualTo("by-type");
  }

  @Test
  void the_sites_own_plan_comes_before_the_default_for_alarms_of_its_classes() {
    assertThat(planFor(SITE, AlarmClass.FIRE, "")).isEqualTo("own");
    assertThat(planFor(SITE, AlarmClass.GAS, "")).isEqualTo("z-default");
    assertThat(planFor(SITE, AlarmClass.POWER, "")).isEqualTo("power");
  }

  @Test
  void a_plan_for_no_class_is_nobodys_default() {
    var plain = Folder.SITES.readOne("test", "{id: plain, name: Plain}");
    assertThat(planFor(plain, AlarmClass.PANIC, "3")).isEqualTo("hold-up");
    assertThat(planFor(plain, AlarmClass.FIRE, "3")).isEqualTo("z-default");
    assertThat(rulebook.inForce().defaultFor(rulebook.inForce().plans().get("by-zone"))).isEmpty();
    assertThat(rulebook.inForce().defaultFor(rulebook.inForce().plans().get("own"))).containsExactly(AlarmClass.INTRUSION);
  }

  @Test
  void a_plan_that_is_gone_leaves_the_alarm_to_the_next_in_line() {
    var orphan = Folder.SITES.readOne("test", "{id: o, name: O, plan: gone, plans: {zones: {1: gone}, classes: {fire: gone}}}");
    assertThat(planFor(orphan, AlarmClass.FIRE, "1")).isEqualTo("z-default");
  }

  @Test
  void a_plan_put_in_force_alone_takes_the_same_place_as_after_a_start() throws IOException {
    var late = new Folder(folder).plan("a-late-one", "[fire]", "keyholders").files();
    var text = late.edition().texts().get("a-late-one");
    assertThat(rulebook.inForce().with(text).byClass()).isEqualTo(late.edition().byClass());
  }
}
