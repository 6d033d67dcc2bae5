package org.contrappel.campaign;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** A site with one telephone and nobody else, made for one draw; whoever keys its code on and on is offered nothing. */
record Place(String id, String number, String right, String duress) {

  static Place of(Draw draw, RandomGenerator random) {
    var right = digits(random, 10);
    var duress = digits(random, draw.hash() ? 8 : 10);
    return new Place("campaign-" + draw.number(), "+3399%07d".formatted(draw.number()), right, duress);
  }

  String json() {
    return """
        {"id": "%s", "name": "Site de la campagne", "kind": "campaign", "language": "fr", "numbers": ["%s"],
         "plans": {"classes": {"intrusion": "intrusion-without-test"}},
         "codes": {"right": "%s", "duress": "%s"}, "contacts": []}
        """.formatted(id, number, right, duress);
  }

  /** What the callee keys. */
  String keys(Draw draw) {
    return (draw.duress() ? duress : right) + (draw.hash() ? "#" : "");
  }

  private static String digits(RandomGenerator random, int count) {
    return random.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return "Place[" + id + "]";
  }
}
