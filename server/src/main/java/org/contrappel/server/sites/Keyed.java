package org.contrappel.server.sites;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people key on a telephone to name a site and its parts.
 *
 * @param account the site's number, 2 to 10 digits; null: it has none. Two sites may have the same: the code tells them apart
 * @param zones names of its zones by their numbers, spelled as alarms spell them; may be empty
 */
public record Keyed(String account, Map<String, String> zones) {
  public static final Keyed NOTHING = new Keyed(null, null);

  public Keyed {
    // In order: a site is compared with what is kept of it as text.
    zones = zones == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(zones));
  }
}
