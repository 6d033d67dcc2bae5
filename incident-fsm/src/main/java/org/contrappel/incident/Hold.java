package org.contrappel.incident;

import java.time.Instant;

/**
 * An operator has put the incident aside for a while.
 *
 * @param reason his words; never empty
 * @param until when it is presented again
 * @param priority the one it has then
 */
public record Hold(String by, String reason, Instant until, int priority) {}
