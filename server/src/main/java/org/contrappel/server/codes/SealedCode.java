package org.contrappel.server.codes;

/**
 * A code word as it is kept.
 *
 * @param owner the contact's id, or {@link #SITE} for the word of the site itself
 * @param duress whether this is the word said under threat
 * @param seal HMAC-SHA256 under the station key, 64 hexadecimal digits
 * @param length how many digits it has, 4 to 12: it decides when a keyed code is complete
 */
public record SealedCode(String owner, boolean duress, String seal, int length) {
  /** The owner of a site's own words. No contact can have this id. */
  public static final String SITE = "site";
}
