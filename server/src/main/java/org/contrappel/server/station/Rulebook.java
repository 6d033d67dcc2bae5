package org.contrappel.server.station;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.site.AlarmClass;

/** The plans and scripts in force for incidents that open from now on. Replaced whole or not at all. */
public final class Rulebook {

  /**
   * @param plans by name
   * @param byClass the plan for each alarm class that has one
   * @param scripts by name
   */
  public record Edition(Map<String, Plan> plans, Map<AlarmClass, Plan> byClass, Map<String, ScriptText> scripts) {

    /** Later plans and scripts take the place of earlier ones of the same name, and of a class. */
    static Edition of(List<Plan> plans, List<ScriptText> scripts) {
      var named = new HashMap<String, Plan>();
      plans.forEach(plan -> named.put(plan.name(), plan));
      var byClass = new HashMap<AlarmClass, Plan>();
      plans.stream().filter(plan -> named.get(plan.name()) == plan)
          .forEach(plan -> plan.classes().forEach(alarmClass -> byClass.put(alarmClass, plan)));
      var spoken = new HashMap<String, ScriptText>();
      scripts.forEach(script -> spoken.put(script.script().name(), script));
      return new Edition(Map.copyOf(named), Map.copyOf(byClass), Map.copyOf(spoken));
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

  /** The site's own plan where it is for such an alarm, else the plan for the class; empty when there is none. */
  public Optional<Plan> planFor(String sitesPlan, AlarmClass alarmClass) {
    var edition = inForce.get();
    return Optional.ofNullable(sitesPlan)
        .map(edition.plans()::get)
        .filter(plan -> plan.classes().contains(alarmClass))
        .or(() -> Optional.ofNullable(edition.byClass().get(alarmClass)));
  }

  /** A script in force. A plan that names one which is not there was refused when it was read, so this finds it. */
  public ScriptText script(String name) {
    return Optional.ofNullable(inForce.get().scripts().get(name))
        .orElseThrow(() -> new IllegalStateException("No script of the name " + name + " is in force"));
  }
}
