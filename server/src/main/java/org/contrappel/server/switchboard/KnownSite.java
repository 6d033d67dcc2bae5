package org.contrappel.server.switchboard;

/** A site that a number belongs to. @param language {@code fr} or {@code en}, the one spoken there */
public record KnownSite(String id, String name, String language) {}
