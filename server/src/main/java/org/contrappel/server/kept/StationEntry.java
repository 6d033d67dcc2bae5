package org.contrappel.server.kept;

import java.util.Map;

/**
 * Something about the station itself, for its own stream.
 *
 * @param kind one line, such as {@code plans_activated}
 * @param body what is to be known of it
 * @param documents what is kept of it in the station's lane, written together with the entry: JSON by name, null to remove
 * one; null for none at all
 */
public record StationEntry(String kind, Map<String, Object> body, Map<String, String> documents) {
  public StationEntry(String kind, Map<String, Object> body) {
    this(kind, body, null);
  }
}
