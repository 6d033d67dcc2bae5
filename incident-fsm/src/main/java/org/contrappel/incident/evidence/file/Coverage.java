package org.contrappel.incident.evidence.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.contrappel.incident.evidence.Rule;
import org.contrappel.incident.evidence.Service;
import org.contrappel.incident.reading.Faults;
import org.contrappel.incident.site.AlarmClass;
import org.yaml.snakeyaml.nodes.Node;

/** Checks the rows together: every class and service has exactly one rule, and nobody in danger waits. */
final class Coverage {
  /** No station may let these wait, whatever its file says. */
  private static final Map<AlarmClass, Set<Service>> NEVER_DELAYED = Map.of(
      AlarmClass.FIRE, EnumSet.of(Service.FIRE_BRIGADE),
      AlarmClass.GAS, EnumSet.of(Service.FIRE_BRIGADE),
      AlarmClass.MEDICAL, EnumSet.of(Service.SAMU, Service.FIRE_BRIGADE),
      AlarmClass.LONE_WORKER, EnumSet.of(Service.SAMU, Service.FIRE_BRIGADE));

  private final Faults faults;

  Coverage(Faults faults) {
    this.faults = faults;
  }

  /** @param elseGiven the file has an {@code else:}, readable or not */
  void check(List<PlacedRow> rows, boolean elseGiven, Optional<Rule> otherwise, Node root, Node elseKey) {
    var without = new EnumMap<Service, Set<AlarmClass>>(Service.class);
    for (var service : Service.values()) {
      for (var alarmClass : AlarmClass.values()) {
        var naming = rows.stream().filter(row -> row.row().classes().contains(alarmClass)
            && row.row().services().contains(service)).toList();
        naming.stream().skip(1).forEach(row -> faults.add(row.where(),
            alarmClass.word() + " with " + service.word() + " already has a row at line "
                + (naming.getFirst().where().getStartMark().getLine() + 1), "Keep it in one of them"));
        naming.forEach(row -> mustNotWait(alarmClass, service, row.row().rule(), row.where()));
        if (naming.isEmpty()) {
          otherwise.ifPresent(rule -> mustNotWait(alarmClass, service, rule, elseKey));
          without.computeIfAbsent(service, _ -> EnumSet.noneOf(AlarmClass.class)).add(alarmClass);
        }
      }
    }
    // Rows that could not be read are missing here: what they cover is only known once they can be.
    if (!elseGiven && faults.none()) {
      without.forEach((service, classes) -> faults.add(root,
          "no row says what is needed to call " + service.word() + " for " + words(classes),
          "Add them to a row, or add else: with needs:"));
    }
  }

  private void mustNotWait(AlarmClass alarmClass, Service service, Rule rule, Node where) {
    if (!rule.demandsNothing() && NEVER_DELAYED.getOrDefault(alarmClass, Set.of()).contains(service)) {
      faults.add(where, alarmClass.word() + " would have to wait before " + service.word()
          + " is called, and people may be in danger", "Give it a row with needs: nothing");
    }
  }

  private static String words(Set<AlarmClass> classes) {
    return classes.size() == AlarmClass.values().length ? "any class"
        : Arrays.stream(AlarmClass.values()).filter(classes::contains).map(AlarmClass::word)
            .collect(Collectors.joining(", "));
  }
}
