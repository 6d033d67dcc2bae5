package org.contrappel.server.incidents;

/** Somebody listened to the recording of an attempt. */
public record Listened(String incident, String attempt, String by) {}
