package org.contrappel.server.talk;

import java.time.Instant;
import org.contrappel.incident.Event;

/** Judges a code word that an operator typed as he heard it, on the node it came to. Only what it proves goes further. */
public final class SpokenWords {
  private final Talks talks;
  private final Judge judge;

  public SpokenWords(Talks talks, Judge judge) {
    this.talks = talks;
    this.judge = judge;
  }

  /** @param word as it was typed; spaces in it mean nothing */
  public Event.WordHeard judged(String operator, String attempt, String word, Instant at) {
    var proof = talks.of(attempt).flatMap(talk -> judge.proof(talk, word.replaceAll("\\s+", "")));
    return new Event.WordHeard(
        operator, attempt, proof.map(Judge.Proof::owner).orElse(""), proof.filter(Judge.Proof::duress).isPresent(), at);
  }
}
