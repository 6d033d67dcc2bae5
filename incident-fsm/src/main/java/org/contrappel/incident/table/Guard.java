package org.contrappel.incident.table;

import java.util.function.Predicate;

/**
 * When a row is open.
 *
 * @param words as they stand in the diagram; empty when it always is
 */
public record Guard(String words, Predicate<Situation> open) {
  public boolean open(Situation situation) {
    return open.test(situation);
  }
}
