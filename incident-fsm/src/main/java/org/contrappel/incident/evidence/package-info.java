/**
 * The law as a guard: what must be in hand before an operator calls an emergency service. {@link
 * org.contrappel.incident.evidence.EvidenceTable} says what a class of alarm demands for a service, {@link
 * org.contrappel.incident.evidence.Facts} what an incident has, and a {@link
 * org.contrappel.incident.evidence.Ruling} whether that is enough and why. Nothing here calls anybody: a person does.
 */
package org.contrappel.incident.evidence;
