package org.contrappel.incident.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one mapper for entries and snapshots. */
public final class IncidentJson {
  // Fields that are null or that a later version adds must not keep an old or a new node from reading an entry.
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      // A map of the JDK has another order in every process; the same story is to be the same bytes.
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .build();

  private IncidentJson() {}

  /**
   * Safe for use by many threads. Sealed types are written with a short {@code type}, times and lengths as ISO 8601. A
   * list of changes or orders keeps its types only as a component of a record: alone, its element type is erased.
   */
  public static JsonMapper mapper() {
    return MAPPER;
  }
}
