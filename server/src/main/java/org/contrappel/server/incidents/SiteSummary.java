package org.contrappel.server.incidents;

import java.util.List;
import org.contrappel.server.sites.Site;

/** What the register says of a site that was taken over: everything but the codes, of which it says only how many. */
record SiteSummary(
    String id, String name, String kind, String language, List<String> numbers, List<Site.Person> contacts, String plan,
    int codes) {

  static SiteSummary of(Site site) {
    return new SiteSummary(
        site.id(), site.name(), site.kind(), site.language(), site.numbers(), site.contacts(), site.plan(),
        site.codes().size());
  }
}
