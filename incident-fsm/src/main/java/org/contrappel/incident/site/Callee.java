package org.contrappel.incident.site;

import java.util.List;
import java.util.Map;

/**
 * Who can be rung: the site itself or one of its contacts.
 *
 * @param id {@link #SITE} or a contact's id
 * @param numbers may be empty
 * @param kinds of those numbers of which it is known; may be empty
 */
public record Callee(String id, String name, String language, List<String> numbers, Map<String, PhoneKind> kinds) {
  public static final String SITE = "site";

  public Callee {
    kinds = kinds == null ? Map.of() : Map.copyOf(kinds);
  }

  public Callee(String id, String name, String language, List<String> numbers) {
    this(id, name, language, numbers, Map.of());
  }
}
