package org.contrappel.server.station;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.sites.Site;

/** What is in force for incidents that open from now on, and the station's lists. Replaced whole or not at all. */
public final class Rulebook {

  /**
   * The station's lists.
   *
   * @param evidence what must be in hand before an emergency service is called
   * @param closingCodes how an incident may end
   * @param noteCodes short for what operators note
   */
  public record Lists(EvidenceTable evidence, CodeList closingCodes, CodeList noteCodes) {}

  /**
   * @param plans by name
   * @param byClass the station's default: the plan for each alarm class that has one
   * @param scripts by name
   * @param texts what each plan was read from, by its name
   */
  public record Edition(
      Map<String, Plan> plans, Map<AlarmClass, Plan> byClass, Map<String, ScriptText> scripts,
      Map<String, PlanText> texts, Lists lists) {

    /** Later plans and scripts take the place of earlier ones of the same name, and of a class. */
    static Edition of(List<PlanText> plans, List<ScriptText> scripts, Lists lists) {
      var texts = new HashMap<String, PlanText>();
      plans.forEach(text -> texts.put(text.plan().name(), text));
      var named = new HashMap<String, Plan>();
      var byClass = new HashMap<AlarmClass, Plan>();
      inOrder(texts.values().stream()).map(PlanText::plan).forEach(plan -> {
        named.put(plan.name(), plan);
        plan.classes().forEach(alarmClass -> byClass.put(alarmClass, plan));
      });
      var spoken = new HashMap<String, ScriptText>();
      scripts.forEach(script -> spoken.put(script.script().name(), script));
      return new Edition(
          Map.copyOf(named), Map.copyOf(byClass), Map.copyOf(spoken), Map.copyOf(texts), lists);
    }

    /** What ships first, then the station's own by file, however they came: the same before and after a start. */
    private static Stream<PlanText> inOrder(Stream<PlanText> plans) {
      return plans.sorted(Comparator.comparing(PlanText::shipped).reversed().thenComparing(PlanText::file));
    }

    /** The same with this plan in the place of the one of its name. */
    Edition with(PlanText plan) {
      var all = new ArrayList<>(texts.values());
      all.add(plan);
      return of(all, List.copyOf(scripts.values()), lists);
    }

    /** Where the station's default is this plan; may be empty. */
    public Set<AlarmClass> defaultFor(Plan plan) {
      var classes = EnumSet.noneOf(AlarmClass.class);
      byClass.forEach((alarmClass, one) -> {
        if (one.name().equals(plan.name())) {
          classes.add(alarmClass);
        }
      });
      return classes;
    }

    public EvidenceTable evidence() {
      return lists.evidence();
    }

    public CodeList closingCodes() {
      return lists.closingCodes();
    }

    public CodeList noteCodes() {
      return lists.noteCodes();
    }

    private Optional<Plan> named(String name) {
      return Optional.ofNullable(name).map(plans::get);
    }
  }

  private final AtomicReference<Edition> inForce;

  public Rulebook(Edition first) {
    this.inForce = new AtomicReference<>(first);
  }

  public Edition inForce() {
    return inForce.get();
  }

  public void replace(Edition next) {
    inForce.set(next);
  }

  /**
   * By zone, then by event type, then the site's own plan where it is for such an alarm, else the plan for the class;
   * empty when there is none. A plan for a zone is for what goes wrong there: a restore or an opening that names the
   * zone rings nobody.
   */
  public Optional<Plan> planFor(Site site, Alarm alarm) {
    var edition = inForce.get();
    var alarmClass = alarm.alarmClass();
    var zone = alarmClass.trips() ? alarm.zone() : "";
    return site.plans().ofZone(zone).flatMap(edition::named)
        .or(() -> site.plans().ofClass(alarmClass).flatMap(edition::named))
        .or(() -> edition.named(site.plan()).filter(plan -> plan.classes().contains(alarmClass)))
        .or(() -> Optional.ofNullable(edition.byClass().get(alarmClass)));
  }

  /** A script in force. A plan that names one which is not there was refused when it was read, so this finds it. */
  public ScriptText script(String name) {
    return Optional.ofNullable(inForce.get().scripts().get(name))
        .orElseThrow(() -> new IllegalStateException("No script of the name " + name + " is in force"));
  }
}
