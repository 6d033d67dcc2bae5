package org.contrappel.server.ledger;

import java.time.Instant;

/**
 * Something a lane is to be reminded of. One timer per name: setting it again moves it.
 *
 * @param name unique in its lane
 * @param at to the millisecond
 * @param payload handed back when it is due; may be empty
 */
public record Timer(String name, Instant at, String payload) {}
