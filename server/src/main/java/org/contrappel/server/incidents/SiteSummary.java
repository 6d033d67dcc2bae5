package org.contrappel.server.incidents;

import java.util.List;
import java.util.Map;
import org.contrappel.incident.site.PhoneKind;
import org.contrappel.incident.site.Place;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SitePlans;
import org.contrappel.server.sites.Supervision;

/** What the register says of a site that was taken over: everything but the codes, of which it says only how many. */
record SiteSummary(
    String id, String name, String kind, String language, List<String> numbers, List<Site.Person> contacts, String plan,
    SitePlans plans, int codes, String zone, Map<String, PhoneKind> kinds, Supervision supervision,
    Place place) {

  static SiteSummary of(Site site) {
    return new SiteSummary(
        site.id(), site.name(), site.kind(), site.language(), site.numbers(), site.contacts(), site.plan(),
        site.plans(), site.codes().size(), site.zone(), site.kinds(), site.supervision(), site.place());
  }
}
