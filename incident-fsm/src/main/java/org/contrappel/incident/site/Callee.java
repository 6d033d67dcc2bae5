package org.contrappel.incident.site;

import java.util.List;

/**
 * Who can be rung: the site itself or one of its contacts.
 *
 * @param id {@link #SITE} or a contact's id
 * @param numbers may be empty
 */
public record Callee(String id, String name, String language, List<String> numbers) {
  public static final String SITE = "site";
}
