package org.contrappel.incident;

/** What an event does to an incident. Pure; safe for use by many threads. */
public interface IncidentRules {

  /**
   * @throws IllegalStateException when no row or more than one fits: a defect of ours, never of the event
   */
  Step step(Incident incident, Event event);
}
