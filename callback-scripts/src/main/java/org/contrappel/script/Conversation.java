package org.contrappel.script;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where one call stands in its script: all that another node needs to go on with the call. It is stored between turns
 * and never holds a keyed code.
 *
 * @param script the script's name
 * @param revision the script's revision; the conversation goes on in this very revision
 * @param step the step that is being performed: an ask or an end
 * @param turn the number of the turn being performed, from 1
 * @param language the language spoken
 * @param facts the script's facts for this call
 * @param codeLength the digits of every acceptable code; 0 when they differ
 * @param saying what is said in the turn being performed
 * @param tries how often each trouble has been met at this step
 * @param repeats how often the question was asked for again at this step
 * @param proofs the proofs of every accepted code, in order, unread
 * @param answers the numbers taken so far, by the names their steps give them
 * @param outcome empty until the script has come to an end
 */
public record Conversation(
    String script,
    String revision,
    String step,
    int turn,
    Language language,
    Map<String, String> facts,
    int codeLength,
    List<Utterance> saying,
    Map<Trouble, Integer> tries,
    int repeats,
    List<String> proofs,
    Map<String, String> answers,
    Optional<Outcome> outcome) {

  public Conversation {
    facts = Map.copyOf(facts);
    saying = List.copyOf(saying);
    tries = Map.copyOf(tries);
    proofs = List.copyOf(proofs);
    answers = answers == null ? Map.of() : Map.copyOf(answers);
  }

  int triesOf(Trouble trouble) {
    return tries.getOrDefault(trouble, 0);
  }

  /** The next turn, at another step: nothing has gone wrong there yet. */
  Conversation movedTo(String next, List<Utterance> said) {
    return new Conversation(
        script, revision, next, turn + 1, language, facts, codeLength, said, Map.of(), 0, proofs, answers, outcome);
  }

  /** The next turn, at the same step, once more after a trouble. */
  Conversation triedAgain(Trouble trouble, List<Utterance> said) {
    Map<Trouble, Integer> counted = new EnumMap<>(Trouble.class);
    counted.putAll(tries);
    counted.merge(trouble, 1, Integer::sum);
    return new Conversation(
        script, revision, step, turn + 1, language, facts, codeLength, said, counted, repeats, proofs, answers, outcome);
  }

  /** The next turn, at the same step, because the person asked to hear it again. */
  Conversation repeated(List<Utterance> said) {
    return new Conversation(
        script, revision, step, turn + 1, language, facts, codeLength, said, tries, repeats + 1, proofs, answers,
        outcome);
  }

  Conversation proved(String proof) {
    List<String> all = new ArrayList<>(proofs);
    all.add(proof);
    return new Conversation(
        script, revision, step, turn, language, facts, codeLength, saying, tries, repeats, all, answers,
        outcome);
  }

  /** A number was taken; sentences speak it by its name. */
  Conversation answered(String name, String value, String words) {
    Map<String, String> given = new TreeMap<>(answers);
    given.put(name, value);
    return new Conversation(
        script, revision, step, turn, language, with(name, words).facts(), codeLength, saying, tries, repeats, proofs,
        given, outcome);
  }

  /** With a fact more, or another one under its name. */
  Conversation with(String fact, String words) {
    Map<String, String> more = new TreeMap<>(facts);
    more.put(fact, Facts.speakable(words));
    return new Conversation(
        script, revision, step, turn, language, more, codeLength, saying, tries, repeats, proofs, answers, outcome);
  }

  Conversation ended(Ending ending) {
    return new Conversation(
        script, revision, step, turn, language, facts, codeLength, saying, tries, repeats, proofs,
        answers, Optional.of(new Outcome(ending, proofs, step, answers)));
  }

  /** Without the proofs and the facts: this text may find its way to a screen that someone looks at over a shoulder. */
  @Override
  public String toString() {
    return "Conversation[" + script + " at " + step + ", turn " + turn + "]";
  }
}
