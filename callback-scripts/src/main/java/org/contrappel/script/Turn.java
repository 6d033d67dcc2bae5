package org.contrappel.script;

import java.util.List;

/**
 * What a network performs: say these sentences, one after the other without a gap, then wait for this.
 *
 * @param number counts from 1 within a conversation; what was heard is reported with it, so that a late or doubled
 *     report is recognised
 * @param say may be empty
 * @param expect what to wait for
 */
public record Turn(int number, List<Utterance> say, Expect expect) {
  public Turn {
    say = List.copyOf(say);
  }
}
