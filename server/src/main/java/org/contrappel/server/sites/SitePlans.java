package org.contrappel.server.sites;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.contrappel.incident.site.AlarmClass;

/**
 * The plans a site names for some of its alarms, beside its own.
 *
 * @param zones names of plans by zone, spelled as the alarms spell it; may be empty
 * @param classes names of plans by event type; may be empty
 */
public record SitePlans(Map<String, String> zones, Map<AlarmClass, String> classes) {
  public static final SitePlans NONE = new SitePlans(null, null);

  public SitePlans {
    // In order: a site is compared with what is kept of it as text, and a map of the JDK has another order each time.
    zones = zones == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(zones));
    classes = classes == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(classes));
  }

  public Optional<String> ofZone(String zone) {
    return Optional.ofNullable(zones.get(zone));
  }

  public Optional<String> ofClass(AlarmClass alarmClass) {
    return Optional.ofNullable(classes.get(alarmClass));
  }
}
