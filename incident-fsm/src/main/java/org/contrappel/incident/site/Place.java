package org.contrappel.incident.site;

/**
 * What somebody must know who is sent to a site and has never been there. Each is one line, or null where nobody knows it.
 *
 * @param address as one would write it on a letter
 * @param access how one gets in: gate, keys, side of the street
 * @param people who is or may be there
 * @param dangers weapons, dogs, gas bottles
 */
public record Place(String address, String access, String people, String dangers) {
  public static final Place UNKNOWN = new Place(null, null, null, null);
}
