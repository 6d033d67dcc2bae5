package org.contrappel.calls;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A site of a test.
 *
 * @param numbers its telephones
 * @param keyholders who is rung after it; may be empty
 * @param plan its own plan's name; empty: the one for the alarm's class
 */
record Place(
    String id, List<String> numbers, String right, String duress, List<Keyholder> keyholders, String plan) {
  static final String NAME = "Boulangerie Petit";

  Place(String id, List<String> numbers, String right, String duress, List<Keyholder> keyholders) {
    this(id, numbers, right, duress, keyholders, "");
  }

  /** @param role {@code keyholder}, or another one that a plan names */
  record Keyholder(String id, String number, String right, String role) {
    String json() {
      return """
          {"id": "%s", "name": "Mme Petit", "role": "%s", "numbers": ["%s"], "codes": {"right": "%s"}}"""
          .formatted(id, role, number, right);
    }
  }

  String number() {
    return numbers.getFirst();
  }

  String json() {
    return """
        {"id": "%s", "name": "%s", "kind": "bakery", "language": "fr", "numbers": %s, %s
         "codes": {"right": "%s", "duress": "%s"}, "contacts": [%s]}
        """.formatted(id, NAME, numbers.stream().map(n -> '"' + n + '"').toList(),
        plan.isEmpty() ? "" : "\"plan\": \"" + plan + "\",", right, duress,
        keyholders.stream().map(Keyholder::json).collect(Collectors.joining(", ")));
  }

  @Override
  public String toString() {
    return "Place[" + id + "]";
  }
}
