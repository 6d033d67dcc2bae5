package org.contrappel.incident.evidence.paper;

/**
 * Where a piece of evidence stands in the register.
 *
 * @param number the entry's number in the incident's stream
 * @param hash the entry's hash in the chain, lower-case hex
 */
public record RegisterMark(long number, String hash) {}
