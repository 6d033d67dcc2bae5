/**
 * The incident: everything about one alarm at one site until it is closed. {@link org.contrappel.incident.Incident} is
 * the record, {@link org.contrappel.incident.IncidentRules} the pure step from (record, event) to changes and orders;
 * the state is the fold of the changes that were recorded. No clock, no input or output, no randomness.
 */
package org.contrappel.incident;
