package org.contrappel.server.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.site.PhoneKind;
import org.contrappel.incident.site.Place;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SitePlans;
import org.contrappel.server.sites.Supervision;
import org.contrappel.server.supervision.Arming;
import org.contrappel.server.supervision.SiteState;

/**
 * A site without its codes.
 *
 * @param codes how many are kept
 * @param instructions the temporary ones in force now
 */
public record SiteView(
    String id, String name, String kind, String language, List<String> numbers, List<Site.Person> contacts,
    String plan, int codes, String zone, Map<String, PhoneKind> kinds, Supervision supervision, Place place,
    SitePlans plans, StateView state, List<Instruction> instructions) {

  /** What is known of it from its signals; times are null while nothing is, and for a site that is not watched. */
  public record StateView(Arming arming, Instant openedAt, Instant closedAt, Instant lastSignalAt, Instant lastTestAt) {
    static StateView of(SiteState s) {
      return new StateView(s.arming(), s.openedAt(), s.closedAt(), s.lastSignalAt(), s.lastTestAt());
    }
  }

  static SiteView of(Site s, SiteState state, List<Instruction> inForce) {
    return new SiteView(
        s.id(), s.name(), s.kind(), s.language(), s.numbers(), s.contacts(), s.plan(), s.codes().size(), s.zone(),
        s.kinds(), s.supervision(), s.place(), s.plans(), StateView.of(state), inForce);
  }
}
