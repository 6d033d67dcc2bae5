package org.contrappel.bench;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A site made for one call of a bench, in the form the station's web API takes.
 *
 * @param numbers of the site itself
 * @param keyholder numbers of its one keyholder; may be empty, then it has none
 */
record BenchSite(String id, List<String> numbers, List<String> keyholder, String right, String duress) {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A site whose codes differ in length, so that only the hash completes them. */
  static BenchSite of(String id, List<String> numbers, List<String> keyholder) {
    return new BenchSite(id, numbers, keyholder, digits(6), digits(5));
  }

  String json() {
    return """
        {"id": "%s", "name": "Site de mesure", "kind": "bench", "language": "fr", "numbers": %s,
         "plans": {"classes": {"intrusion": "intrusion-without-test"}},
         "codes": {"right": "%s", "duress": "%s"}, "contacts": [%s]}
        """.formatted(id, list(numbers), right, duress, keyholder.isEmpty() ? "" : contact());
  }

  private String contact() {
    return """
        {"id": "keyholder", "name": "Personne de mesure", "numbers": %s}""".formatted(list(keyholder));
  }

  private static String list(List<String> numbers) {
    return numbers.stream().map(n -> '"' + n + '"').collect(Collectors.joining(", ", "[", "]"));
  }

  private static String digits(int count) {
    return RANDOM.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "BenchSite[" + id + "]";
  }
}
