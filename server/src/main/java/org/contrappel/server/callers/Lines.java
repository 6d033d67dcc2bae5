package org.contrappel.server.callers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.sites.Site;
import org.contrappel.server.station.Facts;

/** What a caller is read: the instructions in force, the signals received on test, lists to choose from. */
final class Lines {
  /** So many fit into a script's facts; what is more is said to be more. */
  static final int MOST = 6;

  static final String LINE = "line-";
  static final String WHO = "who-";
  private final Words words;
  private final Known known;

  Lines(Words words, Known known) {
    this.words = words;
    this.known = known;
  }

  Words words() {
    return words;
  }

  /** {@code line-1} to {@code line-6}, those that are left over empty. */
  static Map<String, String> facts(String name, int most, List<String> lines) {
    var facts = new LinkedHashMap<String, String>();
    for (var i = 0; i < most; i++) {
      facts.put(name + (i + 1), i < lines.size() ? lines.get(i) : "");
    }
    return facts;
  }

  /** Cut to what can be said; the last line then says that there is more. */
  List<String> fitting(List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    var some = new ArrayList<>(lines.subList(0, MOST - 1));
    some.add(words.text("Et d'autres encore : demandez un opérateur.", "And more: ask for an operator."));
    return some;
  }

  List<String> inForce() {
    var lines = known.instructions().stream().map(this::instruction).toList();
    return lines.isEmpty()
        ? List.of(words.text("Aucune consigne n'est en vigueur.", "No instruction is in force."))
        : lines;
  }

  String instruction(Instruction one) {
    var until = words.moment(one.until());
    var begins = one.from().isAfter(known.now())
        ? words.text("À partir de %s : ", "From %s: ").formatted(words.moment(one.from()))
        : "";
    return begins + switch (one.kind()) {
      case ON_TEST -> one.zone().isEmpty()
          ? words.text("Site en essai jusqu'à %s.", "Site on test until %s.").formatted(until)
          : words.text("%s en essai jusqu'à %s.", "%s on test until %s.").formatted(zone(one.zone()), until);
      case ABSENCE -> words.text("Absence de %s jusqu'à %s%s.", "%s is away until %s%s.")
          .formatted(name(one.contact()), until, one.substitute() == null ? "" : words.text(
              ", remplacé par %s", ", %s stands in").formatted(name(one.substitute())));
      case DO_NOT_CALL_BEFORE -> words.text("Aucun appel avant %s.", "No call before %s.").formatted(until);
      case OPENS_LATER -> words.text("Ouverture retardée jusqu'à %s.", "Opening late, until %s.").formatted(until);
      case CLOSES_LATER -> words.text("Fermeture retardée jusqu'à %s.", "Closing late, until %s.").formatted(until);
      case NOTE -> words.text("Une note jusqu'à %s.", "A note until %s.").formatted(until);
    };
  }

  /** {@code Zone 2, vitrine}. */
  String zone(String zone) {
    var named = known.site().keyed().zones().get(zone);
    return "Zone " + zone + (named == null ? "" : ", " + named);
  }

  String name(String contact) {
    return known.person(contact).map(Site.Person::name).orElse(contact);
  }

  /** What was received under an instruction, zone by zone. */
  List<String> signals(List<String> instructions) {
    var byZone = new LinkedHashMap<String, List<String>>();
    known.onTest().stream().filter(one -> instructions.contains(one.instruction())).map(Known.Logged::alarm)
        .forEach(alarm -> byZone.computeIfAbsent(alarm.zone(), _ -> new ArrayList<>()).add(signal(alarm)));
    if (byZone.isEmpty()) {
      return List.of(words.text("Aucun signal reçu en essai.", "No signal received on test."));
    }
    return fitting(byZone.entrySet().stream().map(one -> words.text("Reçu : ", "Received: ")
        + (one.getKey().isEmpty() ? "" : zone(one.getKey()) + " : ") + String.join(", ", one.getValue()) + ".").toList());
  }

  private String signal(Alarm alarm) {
    return words.text("%s à %s", "%s at %s").formatted(Facts.of(alarm.alarmClass(), words.language()),
        words.hour(alarm.receivedAt()));
  }
}
