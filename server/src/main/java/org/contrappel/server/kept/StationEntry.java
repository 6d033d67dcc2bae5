package org.contrappel.server.kept;

import java.util.Map;

/**
 * Something about the station itself, for its own stream.
 *
 * @param kind one line, such as {@code plans_activated}
 * @param body what is to be known of it
 */
public record StationEntry(String kind, Map<String, Object> body) {}
