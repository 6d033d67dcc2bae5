package org.contrappel.incident.site;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a site is frozen into an incident when it opens, so that later edits cannot change what was done. No code
 * word is ever part of it.
 *
 * @param language lower-case ISO 639 code spoken on the site's own numbers
 * @param numbers the site's own, in the order they are to be rung; may be empty
 * @param contacts in the order they are to be rung; may be empty
 * @param kinds of those of the site's own numbers of which it is known; may be empty
 * @param zone the id of the time zone its hours are meant in
 * @param holidays the public holidays from the day before it opened to 60 days after
 * @param place where it is and what is to be known there
 */
public record SiteCard(
    String id,
    String name,
    String language,
    List<String> numbers,
    List<Contact> contacts,
    Map<String, PhoneKind> kinds,
    String zone,
    Set<LocalDate> holidays,
    Place place) {
  public static final String USUAL_ZONE = "Europe/Paris";

  public SiteCard {
    Objects.requireNonNull(id, "a site has an id");
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
    kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
    zone = zone == null ? USUAL_ZONE : zone;
    place = place == null ? Place.UNKNOWN : place;
    holidays = holidays == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(holidays));
  }

  /** One in the usual time zone, without kinds, holidays and place. */
  public SiteCard(String id, String name, String language, List<String> numbers, List<Contact> contacts) {
    this(id, name, language, numbers, contacts, Map.of(), USUAL_ZONE, Set.of(), Place.UNKNOWN);
  }

  public ZoneId timeZone() {
    return ZoneId.of(zone);
  }

  public Callee callee() {
    return new Callee(Callee.SITE, name, language, numbers, kinds);
  }

  public List<Callee> keyholders() {
    return contacts.stream().filter(contact -> Contact.KEYHOLDER.equals(contact.role())).map(Contact::callee).toList();
  }

  /** What the owner of a code may do: the site's own may cancel, a contact as his card says, a stranger nothing. */
  public Authority authorityOf(String who) {
    if (Callee.SITE.equals(who)) {
      return Authority.FULL;
    }
    return contact(who).map(Contact::authority).orElse(Authority.NOTIFY);
  }

  public Optional<Contact> contact(String contactId) {
    return contacts.stream().filter(contact -> contact.id().equals(contactId)).findFirst();
  }
}
