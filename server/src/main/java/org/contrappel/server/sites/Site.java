package org.contrappel.server.sites;

import java.util.List;
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
 * @param plan the plan's name, or null: the plan for the alarm's class
 * @param codes every code word of the site and of its contacts, sealed
 */
public record Site(
    String id,
    String name,
    String kind,
    String language,
    List<String> numbers,
    List<Person> contacts,
    String plan,
    List<SealedCode> codes) {

  /**
   * A person who may be called for a site.
   *
   * @param id {@code [a-z0-9-]{1,40}}, unique within the site
   * @param role such as {@code keyholder}
   * @param authority {@code full} (may cancel after the code) or {@code notified} (may be told)
   */
  public record Person(
      String id, String name, String role, String language, String authority, List<String> numbers) {}
}
