package org.contrappel.server.incidents;

import org.contrappel.incident.site.Alarm;
import org.contrappel.incident.site.Authority;
import org.contrappel.incident.site.Contact;
import org.contrappel.incident.site.SiteCard;
import org.contrappel.server.calendar.StationCalendar;
import org.contrappel.server.instructions.Keeping;
import org.contrappel.server.instructions.People;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.sites.Site;

/** Makes the card of a site that is frozen into an incident, as its people and hours stand when it opens. */
public final class Cards {
  private final StationCalendar calendar;
  private final Keeping keeping;

  public Cards(StationCalendar calendar, Keeping keeping) {
    this.calendar = calendar;
    this.keeping = keeping;
  }

  /** @param alarm that opens the incident: for one by which a person may be in danger nobody is left to sleep */
  SiteCard of(LaneView view, Site site, Alarm alarm) {
    var zone = calendar.zone(site.ownZone());
    var people = new People(keeping.of(view, site.id()), view.now(), zone, alarm.alarmClass().urgent());
    var contacts = people.of(site.contacts().stream().map(Cards::contact).toList());
    return new SiteCard(
        site.id(), site.name(), site.language(), site.numbers(), contacts, site.kinds(), zone.getId(),
        calendar.holidaysAround(view.now(), zone), site.place());
  }

  private static Contact contact(Site.Person p) {
    return new Contact(
        p.id(), p.name(), p.role(), p.language(), p.numbers(),
        p.authority().equals("full") ? Authority.FULL : Authority.NOTIFY, p.availability(), p.kinds());
  }
}
