package org.contrappel.incident.table;

import org.contrappel.incident.EventType;
import org.contrappel.incident.Phase;

/** A pair of phase and event that deliberately does nothing. @param why a clause; never empty */
public record Ignored(Phase phase, EventType event, String why) {}
