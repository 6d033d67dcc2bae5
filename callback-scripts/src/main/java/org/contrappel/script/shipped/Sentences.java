package org.contrappel.script.shipped;

import java.util.List;
import java.util.Map;
import org.contrappel.script.Language;
import org.contrappel.script.Sentence;
import org.contrappel.script.Utterance;
import org.contrappel.script.reading.SentenceReader;

/**
 * What is said on a line outside any script.
 *
 * @param named the sentences by name, without placeholders
 */
public record Sentences(Map<String, Sentence> named) {
  /** Said when the node that led a call is gone, before the call goes on. */
  public static final String HOLDING = "holding";

  /** Said to whoever answers a call that surfaces after we had given it up. */
  public static final String LATE_LEG = "late-leg";

  /** Said to whoever has spoken with an operator on a call of the operator's, when the operator is gone. */
  public static final String AFTER_OPERATOR = "after-operator";

  /** Said first to whoever calls the station and whom an operator is about to speak with. */
  public static final String CALLER_GREETED = "caller-greeted";

  /** Said to him when that operator did not come, or is gone and another is to come. */
  public static final String CALLER_WAITS = "caller-waits";

  /** Said to whoever called the station when nobody came. */
  public static final String CALLER_MISSED = "caller-missed";

  /** Said first to whoever is called back. */
  public static final String CALLED_BACK = "called-back";

  /** Said first to whoever is called back because our telephone exchange has failed under his conversation with an operator. */
  public static final String CUT_OFF = "cut-off";

  /** Said to an operator who tests his telephone, before he speaks and then hears himself. */
  public static final String OWN_VOICE = "own-voice";

  /** Said to whoever speaks with an operator whose telephone was just lost, and who is waited for. */
  public static final String OPERATOR_LOST = "operator-lost";

  /** Said to a caller whom the machine has led so far, once he is to speak with an operator. */
  public static final String CALLER_TO_OPERATOR = "caller-to-operator";

  /** Said to such a caller when an operator is about to speak with him. */
  public static final String CALLER_CLAIMED = "caller-claimed";

  /** Said to such a caller when nobody came. */
  public static final String CALLER_LEFT = "caller-left";

  /** Said to a waiting caller: how many are before him, from none to more than two. */
  public static final List<String> CALLER_PLACES =
      List.of("caller-place-1", "caller-place-2", "caller-place-3", "caller-place-more");

  /** Said while what a caller asked for is written down. */
  public static final String CALLER_MOMENT = "caller-moment";

  public Sentences {
    named = Map.copyOf(named);
  }

  /** The sentences that come with the product. */
  public static Sentences shipped() {
    return new Sentences(
        SentenceReader.read("sentences.yaml", Resource.bytes("sentences.yaml")).orThrow());
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public Utterance of(String name, Language language) {
    Sentence sentence = named.get(name);
    if (sentence == null) {
      throw new IllegalArgumentException("There is no sentence \"" + name + "\"; there are " + named.keySet() + ".");
    }
    return new Utterance(sentence.texts().get(language), language);
  }
}
