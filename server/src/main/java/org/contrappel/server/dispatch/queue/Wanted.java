package org.contrappel.server.dispatch.queue;

import java.time.Instant;

/**
 * A call that is to be placed.
 *
 * @param attempt the attempt's id
 * @param priority its incident's, 0 (first) to 9 (last)
 * @param urgent a person may be in danger: it goes before all that are not
 * @param since when it was asked for, which may have been long before a restart
 */
public record Wanted(String attempt, int priority, boolean urgent, Instant since) {}
