package org.contrappel.incident.evidence.paper;

import java.time.Instant;

/**
 * The call an operator made to the service.
 *
 * @param id under which it is marked in the register
 * @param by the operator's name
 * @param at when it was placed: what counts as evidence came before
 * @param answeredBy the name the service gave; null or blank when it gave none
 * @param reference of the service; null or blank when it gave none
 * @param answeredAt when name and reference were given; null when not known
 */
public record ServiceCall(String id, String by, Instant at, String answeredBy, String reference, Instant answeredAt) {}
