package org.contrappel.incident.site;

import java.time.Instant;

/**
 * A short while ago an alarm of the same site was cancelled with the right code. Whoever handles the next one must know: a
 * second sensor often trips after the call, and the one who cancelled may have been wrong, or not alone.
 *
 * @param incident its id
 * @param by a contact's id, or {@code site}
 */
public record CancelledBefore(String incident, String by, Instant at) {}
