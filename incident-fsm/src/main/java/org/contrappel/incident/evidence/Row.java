package org.contrappel.incident.evidence;

import java.util.Set;
import org.contrappel.incident.site.AlarmClass;

/** One row of the table: for each of these classes and each of these services the same rule. */
public record Row(Set<AlarmClass> classes, Set<Service> services, Rule rule) {
  public Row {
    classes = Set.copyOf(classes);
    services = Set.copyOf(services);
  }

  boolean covers(AlarmClass alarmClass, Service service) {
    return classes.contains(alarmClass) && services.contains(service);
  }
}
