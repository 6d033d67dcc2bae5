package org.contrappel.calls;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A site of a test.
 *
 * @param numbers its telephones
 * @param keyholders who is rung after it; may be empty
 */
record Place(String id, List<String> numbers, String right, String duress, List<Keyholder> keyholders) {
  static final String NAME = "Boulangerie Petit";

  record Keyholder(String id, String number, String right) {
    String json() {
      return """
          {"id": "%s", "name": "Mme Petit", "numbers": ["%s"], "codes": {"right": "%s"}}""".formatted(id, number, right);
    }
  }

  String number() {
    return numbers.getFirst();
  }

  String json() {
    return """
        {"id": "%s", "name": "%s", "kind": "bakery", "language": "fr", "numbers": %s,
         "codes": {"right": "%s", "duress": "%s"}, "contacts": [%s]}
        """.formatted(id, NAME, numbers.stream().map(n -> '"' + n + '"').toList(), right, duress,
        keyholders.stream().map(Keyholder::json).collect(Collectors.joining(", ")));
  }

  @Override
  public String toString() {
    return "Place[" + id + "]";
  }
}
