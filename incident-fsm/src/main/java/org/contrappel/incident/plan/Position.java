package org.contrappel.incident.plan;

import java.util.HashMap;
import java.util.Map;
import org.contrappel.incident.call.CallResult;

/**
 * Where in its plan an incident stands.
 *
 * @param step index of the step, from 0
 * @param person index among the people the step rings, from 0
 * @param number index among that person's numbers in the step's order, from 0
 * @param tried how often this number was already rung again, per result
 */
public record Position(int step, int person, int number, Map<CallResult, Integer> tried) {
  public Position {
    tried = Map.copyOf(tried);
  }

  public static Position atStep(int step) {
    return new Position(step, 0, 0, Map.of());
  }

  public int tried(CallResult result) {
    return tried.getOrDefault(result, 0);
  }

  Position again(CallResult result) {
    var counted = new HashMap<>(tried);
    counted.merge(result, 1, Integer::sum);
    return new Position(step, person, number, counted);
  }

  Position nextNumber() {
    return new Position(step, person, number + 1, Map.of());
  }

  Position atPerson(int index) {
    return new Position(step, index, 0, Map.of());
  }
}
