package org.contrappel.server.station;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.plan.PlanStep;
import org.contrappel.server.sites.RefusedFile.Fault;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SiteCheck.Unfit;

/** Whether plans, scripts, codes and sites fit each other. Pure. */
final class Fitting {
  private static final List<String> OWN = List.of("plan");

  private Fitting() {}

  /** What of an edition does not fit the rest of it. */
  static List<Fault> within(Rulebook.Edition edition) {
    var faults = new ArrayList<Fault>();
    edition.texts().values().stream().sorted(Comparator.comparing(PlanText::file)).forEach(text -> {
      scripts(text, edition, faults);
      closing(text, edition, faults);
    });
    return faults;
  }

  private static void scripts(PlanText text, Rulebook.Edition edition, List<Fault> faults) {
    for (var script : new TreeSet<>(text.plan().scripts())) {
      if (!edition.scripts().containsKey(script)) {
        faults.add(new Fault(
            text.file(), text.lineOf(script),
            "the plan %s speaks the script %s, which does not exist".formatted(text.plan().name(), script),
            "Write scripts/%s.yaml, or name one of %s".formatted(script, new TreeSet<>(edition.scripts().keySet()))));
      }
    }
  }

  private static void closing(PlanText text, Rulebook.Edition edition, List<Fault> faults) {
    for (var step : text.plan().steps()) {
      if (step instanceof PlanStep.Close close && !edition.closingCodes().has(close.code())) {
        faults.add(text.shipped()
            ? new Fault(
                edition.closingCodes().file(), 1,
                "the plan %s, which ships, closes with %s, and the list lacks it"
                    .formatted(text.plan().name(), close.code()),
                "Add the code, or write plans/%s.yaml".formatted(text.plan().name()))
            : new Fault(
                text.file(), text.lineOf(close.code()),
                "the plan closes with %s, which is not on the station's list of closing codes".formatted(close.code()),
                "Add it to closing-codes.yaml, or use one of " + edition.closingCodes().words()));
      }
    }
  }

  /** What of a site does not fit the plans. */
  static List<Unfit> of(Site site, Rulebook.Edition edition) {
    var unfit = new ArrayList<Unfit>();
    named(site).forEach((field, name) -> {
      var plan = edition.plans().get(name);
      if (plan == null) {
        unfit.add(new Unfit(
            field, "the site %s names a plan that is not in force".formatted(site.id()),
            "Load that plan first, or name one of " + new TreeSet<>(edition.plans().keySet())));
        return;
      }
      if (plan.classes().isEmpty() && field.equals(OWN)) {
        unfit.add(new Unfit(
            field, "the plan %s is for no class of alarm, so that it would never be used".formatted(name),
            "Name it for a zone or a class under plans:, or give it classes"));
      }
      for (var contact : strangers(plan, site)) {
        unfit.add(new Unfit(
            field, "the plan %s calls contact:%s, whom the site %s does not have".formatted(name, contact, site.id()),
            "Give the site this contact, or name another plan"));
      }
    });
    return unfit;
  }

  /** What of an edition does not fit the sites there are. @param before what is in force until then */
  static List<Fault> of(Rulebook.Edition next, Rulebook.Edition before, Collection<Site> sites) {
    var faults = new ArrayList<Fault>();
    sites.forEach(site -> new TreeSet<>(named(site).values()).forEach(name -> {
      var text = next.texts().get(name);
      if (text == null && before.texts().containsKey(name)) {
        faults.add(new Fault(
            before.texts().get(name).file(), null,
            "the site %s names the plan %s, which would be in force no longer".formatted(site.id(), name),
            "Put the file back, or let the site name another plan first"));
      } else if (text != null) {
        strangers(text.plan(), site).forEach(contact -> faults.add(stranger(
            text, contact, "whom the site %s, which uses it, does not have".formatted(site.id()),
            "Give the site this contact first")));
      }
    }));
    next.byClass().values().stream().distinct().map(plan -> next.texts().get(plan.name()))
        .forEach(text -> ofNobody(text, sites, faults));
    return faults;
  }

  /** The station's default meets sites of all kinds: only whom none of them has is a mistake. */
  private static void ofNobody(PlanText text, Collection<Site> sites, List<Fault> faults) {
    for (var contact : contacts(text.plan())) {
      if (!sites.isEmpty() && sites.stream().noneMatch(site -> site.contact(contact).isPresent())) {
        faults.add(stranger(text, contact, "whom no site has", "Load the site that has this contact first"));
      }
    }
  }

  private static Fault stranger(PlanText text, String contact, String why, String cure) {
    return new Fault(
        text.file(), text.lineOf("contact:" + contact),
        "the plan %s calls contact:%s, %s".formatted(text.plan().name(), contact, why),
        cure + ", or call a role, such as role:keyholder");
  }

  /** The plans a site names, by the field that does. */
  private static Map<List<String>, String> named(Site site) {
    var named = new LinkedHashMap<List<String>, String>();
    if (site.plan() != null) {
      named.put(OWN, site.plan());
    }
    site.plans().zones().forEach((zone, plan) -> named.put(List.of("plans", "zones", zone), plan));
    site.plans().classes().forEach((one, plan) -> named.put(List.of("plans", "classes", one.word()), plan));
    return named;
  }

  private static List<String> strangers(Plan plan, Site site) {
    return contacts(plan).stream().filter(contact -> site.contact(contact).isEmpty()).toList();
  }

  private static List<String> contacts(Plan plan) {
    return plan.steps().stream()
        .flatMap(step -> step instanceof PlanStep.Rings rings ? Stream.of(rings.list()) : Stream.empty())
        .flatMap(list -> list.whom().contacts().stream())
        .distinct().toList();
  }
}
