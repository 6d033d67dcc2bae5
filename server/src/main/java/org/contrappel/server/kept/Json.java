package org.contrappel.server.kept;

import org.contrappel.incident.json.IncidentJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is kept: read leniently, since tomorrow's fields must not break today's entries. */
public final class Json {
  private final JsonMapper mapper = IncidentJson.mapper();

  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  public <T> T read(String json, Class<T> as) {
    return mapper.readValue(json, as);
  }

  public JsonNode tree(String json) {
    return mapper.readTree(json);
  }
}
