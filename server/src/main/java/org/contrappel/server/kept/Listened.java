package org.contrappel.server.kept;

/** Somebody listened to the recording of an attempt. */
public record Listened(String incident, String attempt, String by) {}
