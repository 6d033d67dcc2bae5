package org.contrappel.server.sites;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contrappel.incident.site.AlarmClass;

/** Which plans a site names for zones and event types, as people write it; each part may be missing. */
record PlansText(Map<String, String> zones, Map<String, String> classes) {
  private static final int LONGEST_ZONE = 40;

  PlansText {
    zones = zones == null ? Map.of() : zones;
    classes = classes == null ? Map.of() : classes;
    for (var zone : zones.keySet()) {
      if (zone.isBlank() || zone.length() > LONGEST_ZONE) {
        throw new IllegalArgumentException("a zone has 1 to 40 characters, such as zones: {\"3\": NAME-OF-A-PLAN}");
      }
    }
    classes.keySet().forEach(PlansText::classOf);
    if (Stream.concat(zones.values().stream(), classes.values().stream()).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a zone and a class each need the name of a plan");
    }
  }

  static SitePlans read(PlansText text) {
    if (text == null) {
      return SitePlans.NONE;
    }
    var classes = new TreeMap<AlarmClass, String>();
    text.classes.forEach((word, plan) -> classes.put(classOf(word), plan));
    return new SitePlans(text.zones, classes);
  }

  private static AlarmClass classOf(String word) {
    return Arrays.stream(AlarmClass.values()).filter(one -> one.word().equals(word.toLowerCase(Locale.ROOT))).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a class under plans is one of "
            + Arrays.stream(AlarmClass.values()).map(AlarmClass::word).collect(Collectors.joining(", "))));
  }
}
