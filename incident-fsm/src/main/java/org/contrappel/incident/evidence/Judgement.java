package org.contrappel.incident.evidence;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.site.AlarmClass;

/** One class's rule for one service, held against the facts. */
record Judgement(AlarmClass alarmClass, Service service, Rule rule, Facts facts) {

  boolean satisfied() {
    return unmet().isEmpty();
  }

  int missingCount() {
    return unmet().size();
  }

  /** A supervisor wrote why, and the rule lets him. What somebody else wrote in his place counts for nothing. */
  boolean overridden() {
    return rule.supervisorMayOverride() && facts.supervisorReason().isPresent();
  }

  /** @param among the classes of the incident when there are several; else empty */
  Ruling allowed(List<AlarmClass> among) {
    var because = new ArrayList<Sentence>();
    if (among.size() > 1) {
      because.add(Saying.severalClasses(among, alarmClass));
    }
    if (rule.demandsNothing()) {
      because.add(Saying.neverDelayed(alarmClass, service));
    }
    var scales = new Scales(alarmClass, facts);
    for (var choice : rule.needs()) {
      scales.weigh(choice).stream().filter(Weighed::met).findFirst()
          .ifPresent(met -> because.add(Saying.inHand(met, facts)));
    }
    return new Ruling.Allowed(alarmClass, because, false);
  }

  Ruling byReason() {
    var because = new ArrayList<Sentence>();
    because.add(Saying.supervisor(facts.supervisorReason().orElseThrow()));
    because.addAll(whatIsMissing());
    return new Ruling.Allowed(alarmClass, because, true);
  }

  Ruling missing() {
    var what = new ArrayList<>(whatIsMissing());
    if (rule.supervisorMayOverride() && !facts.reasons().isEmpty()) {
      what.add(Saying.notASupervisor(facts.reasons().getLast()));
    }
    return new Ruling.Missing(alarmClass, what, rule.supervisorMayOverride());
  }

  private List<Sentence> whatIsMissing() {
    var scales = new Scales(alarmClass, facts);
    return unmet().stream().map(choice -> Saying.missing(scales.weigh(choice), facts)).toList();
  }

  private List<Choice> unmet() {
    var scales = new Scales(alarmClass, facts);
    return rule.needs().stream().filter(choice -> !scales.met(choice)).toList();
  }
}
