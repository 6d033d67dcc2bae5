/**
 * The order of steps inside a phase. A {@link org.contrappel.incident.plan.Plan} is data; {@code next(card, position,
 * result)} is a pure function of it, and the position is kept in the incident's record. Knows neither phases nor
 * events.
 */
package org.contrappel.incident.plan;
