package org.contrappel.server.sites;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.incident.hours.Availability;
import org.contrappel.incident.site.PhoneKind;
import org.contrappel.incident.site.Place;
import org.contrappel.server.codes.SealedCode;

/**
 * A site as the station keeps it.
 *
 * @param id {@code [a-z0-9-]{1,40}}
 * @param name as it is spoken and shown
 * @param kind free text such as {@code jeweller}; may be empty
 * @param language {@code fr} or {@code en}: the one spoken to whoever answers at the site
 * @param numbers the site's telephones, in the order they are rung; may be empty
 * @param contacts who may be called for it, in the order they are called; may be empty
 * @param plan the name of its own plan, for alarms of that plan's classes; null: the plan for the alarm's class
 * @param codes every code word of the site and of its contacts, sealed
 * @param zone the id of the time zone its hours are meant in; null: the station's
 * @param kinds of those of its numbers that were given one; may be empty
 * @param supervision null: it may be silent for ever
 * @param plans those it names for zones and event types, which go before its own
 * @param place where it is and what is to be known there
 * @param keyed how it and its zones are named by key on a telephone
 */
public record Site(
    String id,
    String name,
    String kind,
    String language,
    List<String> numbers,
    List<Person> contacts,
    String plan,
    List<SealedCode> codes,
    String zone,
    Map<String, PhoneKind> kinds,
    Supervision supervision,
    SitePlans plans,
    Place place,
    Keyed keyed) {

  public Site {
    keyed = keyed == null ? Keyed.NOTHING : keyed;
    place = place == null ? Place.UNKNOWN : place;
    kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
    plans = plans == null ? SitePlans.NONE : plans;
  }

  /**
   * A person who may be called for a site.
   *
   * @param id {@code [a-z0-9-]{1,40}}, unique within the site
   * @param role such as {@code keyholder}
   * @param authority {@code full} (may cancel after the code) or {@code notified} (may be told)
   * @param availability when he may be rung
   * @param kinds of those of his numbers that were given one; may be empty
   */
  public record Person(
      String id,
      String name,
      String role,
      String language,
      String authority,
      List<String> numbers,
      Availability availability,
      Map<String, PhoneKind> kinds) {
    public Person {
      availability = availability == null ? Availability.ALWAYS : availability;
      kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
    }
  }

  public Optional<Person> contact(String contactId) {
    return contacts.stream().filter(person -> person.id().equals(contactId)).findFirst();
  }

  /** Its own time zone; null: the station's. */
  public ZoneId ownZone() {
    return zone == null ? null : ZoneId.of(zone);
  }
}
