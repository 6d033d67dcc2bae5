package org.contrappel.incident.evidence;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contrappel.incident.site.AlarmClass;

/**
 * Class of alarm × service × what must be in hand.
 *
 * @param name a word
 * @param revision tells one text of the table from another; may be empty
 * @param rows no class and service stands in two of them
 * @param otherwise for every class and service that no row names; null when the rows name all
 */
public record EvidenceTable(String name, String revision, List<Row> rows, Rule otherwise) {

  public EvidenceTable {
    rows = List.copyOf(rows);
    Objects.requireNonNull(name, "an evidence table has a name");
    for (var alarmClass : AlarmClass.values()) {
      for (var service : Service.values()) {
        long naming = rows.stream().filter(row -> row.covers(alarmClass, service)).count();
        if (naming > 1 || naming == 0 && otherwise == null) {
          throw new IllegalArgumentException("The evidence table " + name + " has " + naming + " rows for "
              + alarmClass.word() + " and " + service.word() + ". Give one, or an 'else'.");
        }
      }
    }
  }

  public Rule rule(AlarmClass alarmClass, Service service) {
    return rows.stream().filter(row -> row.covers(alarmClass, service)).findFirst().map(Row::rule).orElse(otherwise);
  }

  /**
   * Whether what is in hand is enough. Every class of the incident is tried, the most permissive applies: a fire that
   * comes with an intrusion is a fire, and waits for nothing.
   *
   * @param alarmClass the class the operator calls about; tried first
   */
  public Ruling verdict(AlarmClass alarmClass, Service service, Facts facts) {
    var classes = EnumSet.copyOf(facts.classes().isEmpty() ? EnumSet.of(alarmClass) : facts.classes());
    classes.add(alarmClass);
    var rulings = classes.stream()
        .sorted(Comparator.comparing((AlarmClass one) -> one != alarmClass))
        .map(one -> new Judgement(one, service, rule(one, service), facts))
        .toList();
    return allowed(rulings, classes.size())
        .or(() -> overridden(rulings))
        .orElseGet(() -> rulings.stream().min(Comparator.comparing(Judgement::missingCount)).orElseThrow().missing());
  }

  private static Optional<Ruling> allowed(List<Judgement> judgements, int classes) {
    return judgements.stream().filter(Judgement::satisfied).findFirst().map(found -> found.allowed(classes > 1
        ? judgements.stream().map(Judgement::alarmClass).toList() : List.of()));
  }

  private static Optional<Ruling> overridden(List<Judgement> judgements) {
    return judgements.stream().filter(Judgement::overridden).findFirst().map(Judgement::byReason);
  }
}
