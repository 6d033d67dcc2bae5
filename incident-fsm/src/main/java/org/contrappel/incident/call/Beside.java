package org.contrappel.incident.call;

/**
 * A call whose person is to sit with those of another one.
 *
 * @param attempt the other one's id
 * @param instead in the operator's place, who goes once he answers
 */
public record Beside(String attempt, boolean instead) {}
