package org.contrappel.incident.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contrappel.incident.hours.Availability;

/**
 * A person of a site, as frozen into an incident. No code word is ever part of it.
 *
 * @param id unique within the site; never {@code site}, which means the site itself
 * @param role {@code keyholder} for those who are rung to go there; other roles are not rung yet
 * @param language lower-case ISO 639 code, {@code fr} or {@code en}
 * @param numbers in the order they are to be rung; may be empty
 * @param availability when he may be rung; absences in force are part of it
 * @param kinds of those numbers of which it is known; may be empty
 */
public record Contact(
    String id,
    String name,
    String role,
    String language,
    List<String> numbers,
    Authority authority,
    Availability availability,
    Map<String, PhoneKind> kinds) {
  public static final String KEYHOLDER = "keyholder";

  public Contact {
    Objects.requireNonNull(id, "a contact has an id");
    if (id.equals(Callee.SITE)) {
      throw new IllegalArgumentException("No contact may have the id 'site': it means the site itself. Rename it.");
    }
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
    authority = authority == null ? Authority.NOTIFY : authority;
    availability = availability == null ? Availability.ALWAYS : availability;
    kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
  }

  /** One who may be rung at any time, by numbers of which no kind is known. */
  public Contact(
      String id, String name, String role, String language, List<String> numbers, Authority authority) {
    this(id, name, role, language, numbers, authority, Availability.ALWAYS, Map.of());
  }

  public Callee callee() {
    return new Callee(id, name, language, numbers, kinds);
  }
}
