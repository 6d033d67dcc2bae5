package org.contrappel.server.kept;

import org.contrappel.incident.Event;

/** An event on its way to its incident through the lane's inbox. */
public record Happening(String incident, Event event) {}
