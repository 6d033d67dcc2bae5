package org.contrappel.server.kept;

/** A file that was kept beside an incident, and that no clue named, is deleted. @param sha256 of its bytes */
public record FileDeleted(String incident, String file, String sha256) {}
