package org.contrappel.telephony.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.contrappel.telephony.PhoneNumber;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one person of the cast. */
record PersonNode(TownYaml yaml, Set<String> speech) {
  private static final Set<String> KEYS = Set.of("name", "number", "answers", "is", "keys", "deeds");
  private static final Map<String, Pickup> STATES =
      Map.of(
          "busy", new Pickup.Busy(),
          "rejecting", new Pickup.Rejects(),
          "never answering", new Pickup.NeverAnswers(),
          "not a number", new Pickup.NoSuchNumber());
  private static final Map<String, Keying> KEYING =
      Map.of("events", Keying.EVENTS, "in band", Keying.IN_BAND, "leaking", Keying.LEAKING);

  Person read(Node node) {
    var entries = yaml.map(node, "A person", KEYS);
    var name = yaml.text(needed(node, entries, "name", "Add 'name: Mme Petit'."), "A name");
    var numberNode = needed(node, entries, "number", "Add 'number: \"+33 1 99 00 12 34\"'.");
    var number =
        told(numberNode, "Write it in quotes: \"+33 1 99 00 12 34\".",
            () -> PhoneNumber.parse(yaml.text(numberNode, "A number")));
    var pickup = pickup(node, entries);
    var keying = entries.containsKey("keys") ? chosen(entries.get("keys"), KEYING) : Keying.EVENTS;
    var deeds = entries.containsKey("deeds") ? deeds(entries.get("deeds")) : List.<Deed>of();
    return told(node, "Mend his name or his deeds.", () -> new Person(name, number, pickup, keying, deeds));
  }

  private Pickup pickup(Node person, Map<String, Node> entries) {
    if (entries.containsKey("answers") == entries.containsKey("is")) {
      throw yaml.wrong(
          person, "It must be said once what the telephone does.", "Write either 'answers: 2s' or 'is: busy'.");
    }
    if (entries.containsKey("is")) {
      return chosen(entries.get("is"), STATES);
    }
    var node = entries.get("answers");
    return told(node, "Write 'answers: 2s'.",
        () -> new Pickup.Answers(DeedWords.time(yaml.text(node, "'answers'"))));
  }

  private List<Deed> deeds(Node node) {
    var deeds = new ArrayList<Deed>();
    for (var one : yaml.list(node, "'deeds'")) {
      var deed = told(one, DeedWords.KNOWN, () -> DeedWords.read(yaml.text(one, "A deed")));
      if (deed instanceof Deed.Says(var said) && !speech.contains(said)) {
        throw yaml.wrong(one, "'" + said + "' is not under 'speech:'.", "Add its text there or mend the name.");
      }
      deeds.add(deed);
    }
    return deeds;
  }

  private <T> T chosen(Node node, Map<String, T> choices) {
    var word = yaml.text(node, "This");
    if (!choices.containsKey(word)) {
      throw yaml.wrong(node, "'" + word + "' is not known here.",
          "Write one of: " + String.join(", ", choices.keySet().stream().sorted().toList()) + ".");
    }
    return choices.get(word);
  }

  private Node needed(Node person, Map<String, Node> entries, String key, String cure) {
    if (!entries.containsKey(key)) {
      throw yaml.wrong(person, "This person has no " + key + ".", cure);
    }
    return entries.get(key);
  }

  private <T> T told(Node node, String cure, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw yaml.wrong(node, e.getMessage(), cure);
    }
  }
}
