package org.contrappel.incident.walk;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.plan.Plan;
import org.contrappel.incident.planfile.PlanReader;
import org.contrappel.incident.planfile.ShippedPlans;
import org.contrappel.incident.site.Authority;
import org.contrappel.incident.site.Contact;
import org.contrappel.incident.site.SiteCard;

/** Sites and plans to play with. */
public final class Cast {
  public static final Contact ANNE = keyholder("anne", Authority.FULL, "0611111111", "0144444444");
  public static final Contact BRUNO = keyholder("bruno", Authority.NOTIFY, "0622222222");
  public static final Contact CHLOE = keyholder("chloe", Authority.FULL, "0633333333");
  public static final Contact NOBODY = keyholder("denis", Authority.FULL);

  /** One line, three keyholders. */
  public static final SiteCard JEWELLER = site(List.of("0140000001"), ANNE, BRUNO, CHLOE);

  /** The agents who may be sent to the warehouse. */
  public static final Contact ERIC = contact("eric", "agent", Authority.NOTIFY, "0655555555");
  public static final Contact FANNY = contact("fanny", "agent", Authority.NOTIFY, "0666666666");
  public static final SiteCard WAREHOUSE = site(List.of("0140000004"), CHLOE, ERIC, FANNY);

  /** Two lines, a keyholder without a number before one with. */
  public static final SiteCard DEPOT = site(List.of("0140000002", "0140000003"), NOBODY, BRUNO);

  /** Nobody can be rung at all. */
  public static final SiteCard MUTE = site(List.of(), NOBODY);

  public static final SiteCard ONLY_KEYHOLDERS = site(List.of(), CHLOE, BRUNO);

  private Cast() {}

  public static List<SiteCard> sites() {
    return List.of(JEWELLER, DEPOT, MUTE, ONLY_KEYHOLDERS, WAREHOUSE, WAREHOUSE, WAREHOUSE, WAREHOUSE);
  }

  public static Plan intrusion() {
    return shipped("intrusion");
  }

  public static Plan shipped(String name) {
    return ShippedPlans.all().stream().filter(plan -> plan.name().equals(name)).findFirst().orElseThrow();
  }

  /** The shipped plans, and others that a station could write. */
  public static List<Plan> plans() {
    var plans = new ArrayList<>(ShippedPlans.all());
    plans.add(plan("""
        name: site-then-log
        classes: [technical]
        steps:
          - name: site
            verify: site
            script: verify-site
            numbers: reversed
            results: {no_answer: {again: 2, after: 1m, then: next_number}}
          - {name: log, log: Consigné}
        """));
    plans.add(plan("""
        name: keyholders-may-cancel
        classes: [medical]
        steps:
          - name: all
            call: keyholders
            script: keyholder
            results: {identified: close, no_answer: {again: 1, after: 10s, then: next_person}}
          - {name: log, log: Consigné}
        """));
    plans.add(plan("""
        name: site-then-operator
        classes: [intrusion]
        steps:
          - name: site
            verify: site
            script: verify-site
            ring: 5s
            results: {busy: {again: 3, after: 0s, then: next_step}}
          - {name: site again, verify: site, script: verify-site, ring: 2m}
          - {name: operator, operator: Personne}
        """));
    plans.addAll(Plans.more());
    return plans;
  }

  public static Plan plan(String text) {
    return new PlanReader().read("test.yaml", text);
  }

  private static SiteCard site(List<String> numbers, Contact... contacts) {
    return new SiteCard("bijouterie-martin", "Bijouterie Martin", "fr", numbers, List.of(contacts));
  }

  private static Contact keyholder(String id, Authority authority, String... numbers) {
    return contact(id, Contact.KEYHOLDER, authority, numbers);
  }

  private static Contact contact(String id, String role, Authority authority, String... numbers) {
    return new Contact(id, "Mme " + id, role, "fr", List.of(numbers), authority);
  }
}
