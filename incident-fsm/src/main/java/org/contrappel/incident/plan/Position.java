package org.contrappel.incident.plan;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contrappel.incident.call.CallResult;

/**
 * Where in its plan an incident stands.
 *
 * @param step index of the step, from 0
 * @param person index among the people the step rings, from 0
 * @param number index among that person's numbers in the step's order, from 0
 * @param tried how often this number was already rung again, per result
 * @param round how often the step's list was begun again, from 0
 * @param people how many people the step has rung
 * @param telephones how many different telephones the step has rung
 * @param reached the ids of those the step has reached
 * @param done the names of the steps whose aim was reached
 * @param loops how often each retry loop has gone back, by its step's name
 * @param looked how many signals were known at the last look for new ones
 */
public record Position(
    int step,
    int person,
    int number,
    Map<CallResult, Integer> tried,
    int round,
    int people,
    int telephones,
    Set<String> reached,
    Set<String> done,
    Map<String, Integer> loops,
    int looked) {
  public Position {
    tried = tried == null ? Map.of() : Map.copyOf(tried);
    reached = inOrder(reached);
    done = inOrder(done);
    loops = loops == null ? Map.of() : Map.copyOf(loops);
  }

  /** The same set is the same bytes wherever it is written. */
  private static Set<String> inOrder(Set<String> names) {
    return names == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(names));
  }

  /** @param known how many signals are known when the plan begins */
  static Position begin(int known) {
    return new Position(0, 0, 0, Map.of(), 0, 0, 0, Set.of(), Set.of(), Map.of(), known);
  }

  public int tried(CallResult result) {
    return tried.getOrDefault(result, 0);
  }

  public int looped(String repeat) {
    return loops.getOrDefault(repeat, 0);
  }

  Position atStep(int index) {
    return new Position(index, 0, 0, Map.of(), 0, 0, 0, Set.of(), done, loops, looked);
  }

  Position again(CallResult result) {
    var counted = new HashMap<>(tried);
    counted.merge(result, 1, Integer::sum);
    return new Position(step, person, number, counted, round, people, telephones, reached, done, loops, looked);
  }

  Position nextNumber() {
    return new Position(
        step, person, number + 1, Map.of(), round, people, telephones + 1, reached, done, loops, looked);
  }

  /** The first number of a person who is rung now. */
  Position atPerson(int index) {
    return new Position(
        step, index, 0, Map.of(), round, people + 1, telephones + 1, reached, done, loops, looked);
  }

  Position nextRound() {
    return new Position(step, 0, 0, Map.of(), round + 1, people, telephones, reached, done, loops, looked);
  }

  Position reached(String person) {
    return new Position(
        step, this.person, number, tried, round, people, telephones, with(reached, person), done, loops, looked);
  }

  Position done(String name) {
    return new Position(
        step, person, number, tried, round, people, telephones, reached, with(done, name), loops, looked);
  }

  Position looped(String repeat, int to) {
    var counted = new HashMap<>(loops);
    counted.merge(repeat, 1, Integer::sum);
    return new Position(to, 0, 0, Map.of(), 0, 0, 0, Set.of(), done, counted, looked);
  }

  Position lookedAt(int known) {
    return new Position(step, person, number, tried, round, people, telephones, reached, done, loops, known);
  }

  private static Set<String> with(Set<String> set, String one) {
    var more = new HashSet<>(set);
    more.add(one);
    return more;
  }
}
