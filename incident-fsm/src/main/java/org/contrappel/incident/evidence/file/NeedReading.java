package org.contrappel.incident.evidence.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contrappel.incident.evidence.Choice;
import org.contrappel.incident.evidence.Need;
import org.contrappel.incident.evidence.Requirement;
import org.contrappel.incident.reading.Faults;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code needs:}, either {@code nothing} or a list: a word ({@code operator_sentence}), a word with its count
 * ({@code clue: 1}), a word that is switched on ({@code concrete_element_asked: true}), or {@code one_of:} such ones.
 */
final class NeedReading {
  private static final String NOTHING = "nothing";
  private static final String ONE_OF = "one_of";
  private final Faults faults;
  private final Set<Requirement> seen = EnumSet.noneOf(Requirement.class);

  NeedReading(Faults faults) {
    this.faults = faults;
  }

  /** Empty when it cannot be read; an empty list for {@code nothing}. */
  Optional<List<Choice>> read(Node node) {
    if (Word.written(node).equals(NOTHING)) {
      return Optional.of(List.of());
    }
    var choices = new ArrayList<Choice>();
    var entries = Word.list(node, "Write needs: nothing, or a list such as [{clue: 1}, operator_sentence]", faults);
    entries.forEach(entry -> choice(entry).ifPresent(choices::add));
    return entries.isEmpty() || choices.size() < entries.size() ? Optional.empty() : Optional.of(choices);
  }

  private Optional<Choice> choice(Node node) {
    if (!(node instanceof MappingNode mapping) || !only(mapping).equals(ONE_OF)) {
      return need(node).map(Choice::of);
    }
    var entries = Word.list(mapping.getValue().getFirst().getValueNode(),
        "Write at least two demands, such as one_of: [{callbacks_to_named_persons: 2}, fruitful_callback]", faults);
    if (entries.size() == 1) {
      faults.add(node, "one_of has only one demand", "Add another, or write the demand without one_of");
    }
    var needs = new ArrayList<Need>();
    entries.forEach(entry -> need(entry).ifPresent(needs::add));
    return needs.isEmpty() || needs.size() < entries.size() ? Optional.empty() : Optional.of(new Choice(needs));
  }

  private Optional<Need> need(Node node) {
    if (node instanceof MappingNode mapping) {
      if (mapping.getValue().size() != 1) {
        faults.add(node, "one demand is expected here and not " + mapping.getValue().size(),
            "Begin each demand with a dash of its own");
        return Optional.empty();
      }
      var tuple = mapping.getValue().getFirst();
      return requirement(tuple.getKeyNode()).flatMap(requirement -> amount(requirement, tuple.getValueNode()));
    }
    return requirement(node).flatMap(requirement -> bare(requirement, node));
  }

  private Optional<Requirement> requirement(Node node) {
    if (Word.written(node).equals(NOTHING)) {
      faults.add(node, "'nothing' stands beside other demands", "Write needs: nothing alone, or take it out");
      return Optional.empty();
    }
    var found = Word.one(node, Requirement.class, faults);
    found.filter(requirement -> !seen.add(requirement)).ifPresent(twice ->
        faults.add(node, "'" + twice.word() + "' stands twice in these needs", "Keep one of them"));
    return found;
  }

  private Optional<Need> bare(Requirement requirement, Node node) {
    if (requirement.counted()) {
      faults.add(node, "'" + requirement.word() + "' has no count", "Write " + requirement.word() + ": 1");
      return Optional.empty();
    }
    return Optional.of(new Need(requirement, 1));
  }

  private Optional<Need> amount(Requirement requirement, Node node) {
    if (requirement.counted()) {
      return Word.count(node, Need.MOST, faults).map(count -> new Need(requirement, count));
    }
    if (!Word.written(node).equals("true")) {
      faults.add(node, "'" + requirement.word() + "' is not counted and cannot be switched off here",
          "Write " + requirement.word() + " alone, or take the line out");
      return Optional.empty();
    }
    return Optional.of(new Need(requirement, 1));
  }

  private static String only(MappingNode mapping) {
    return mapping.getValue().size() == 1 ? Word.written(mapping.getValue().getFirst().getKeyNode()) : "";
  }
}
