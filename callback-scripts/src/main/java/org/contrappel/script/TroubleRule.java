package org.contrappel.script;

import java.util.List;

/**
 * What a step does about one kind of trouble.
 *
 * @param retries how often the question is put again before the script goes on; 0 to 9
 * @param instead what is said on a retry instead of the question; empty: the question itself
 * @param then the step to go on at when the retries are used up
 */
public record TroubleRule(int retries, List<Sentence> instead, String then) {
  public TroubleRule {
    instead = List.copyOf(instead);
  }
}
