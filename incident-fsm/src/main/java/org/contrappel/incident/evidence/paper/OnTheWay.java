package org.contrappel.incident.evidence.paper;

import java.time.Instant;

/**
 * Somebody who goes to the site, so that the service does not take him for a burglar.
 *
 * @param who a name
 * @param as what he is: agent d'intervention, dépositaire des clés
 * @param expected null when not known
 * @param arrived null while he is not there
 */
public record OnTheWay(String who, String as, Instant expected, Instant arrived) {}
