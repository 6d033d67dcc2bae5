package org.contrappel.server.callers;

import java.util.List;
import java.util.Optional;
import org.contrappel.script.Conversation;
import org.contrappel.script.Language;
import org.contrappel.server.codes.SealedCode;

/**
 * What is kept of a caller between two turns, so that any node can lead him on. No code is ever part of it.
 *
 * @param number he shows; null: none
 * @param chose he chose his language himself
 * @param proposed the ids of the sites his number, or the number he keyed, may mean
 * @param proven who he proved to be; null: nobody yet
 * @param duress he keyed the word said under threat: nothing he asks for is done
 * @param scripts how many were begun
 * @param turn the number of the turn being performed
 * @param stage what is being done about him
 * @param talk where he stands in his script; what it was last in any other stage
 * @param awaits what he waits for to be written; null: nothing
 * @param listed what the numbers stand for that he was read last
 * @param pretence what he believes to have changed under duress
 */
record Caller(
    String number,
    Language language,
    boolean chose,
    List<String> proposed,
    Proven proven,
    boolean duress,
    int scripts,
    int turn,
    Stage stage,
    Conversation talk,
    Awaits awaits,
    List<String> listed,
    Pretence pretence) {
  /** Whoever has been through so many is helped better by a person. */
  static final int MOST_SCRIPTS = 30;

  Caller {
    proposed = List.copyOf(proposed);
    listed = List.copyOf(listed);
  }

  /** @param who a contact's id, or {@code site} */
  record Proven(String site, String who) {
    boolean isSite() {
      return who.equals(SealedCode.SITE);
    }
  }

  /**
   * @param instruction its id
   * @param lifted it is to be gone, not to be there
   * @param what was asked for, in words
   * @param looked how often it was looked for
   */
  record Awaits(String instruction, boolean lifted, String what, int looked) {}

  enum Stage {
    /** A script is being performed. */
    IN_SCRIPT,
    /** What he asked for is being written. */
    AWAITS,
    /** He is being put through to an operator. */
    HANDED_OVER,
    /** He hears a last word. */
    LEAVES
  }

  static Caller of(String number, Language language, List<String> proposed) {
    return new Caller(
        number, language, false, proposed, null, false, 0, 0, Stage.IN_SCRIPT, null, null, List.of(), Pretence.NONE);
  }

  Optional<String> site() {
    return Optional.ofNullable(proven).map(Proven::site);
  }

  /** Another script begins with the next turn. */
  Caller begins(Conversation first, List<String> list) {
    return new Caller(
        number, language, chose, proposed, proven, duress, scripts + 1, turn + 1, Stage.IN_SCRIPT, first, null, list, pretence);
  }

  /** His script goes on with the next turn. */
  Caller goesOn(Conversation next) {
    return new Caller(
        number, language, chose, proposed, proven, duress, scripts, turn + 1, Stage.IN_SCRIPT, next, null, listed, pretence);
  }

  Caller turnsTo(Stage next, Awaits what) {
    return new Caller(
        number, language, chose, proposed, proven, duress, scripts, turn + 1, next, talk, what, listed, pretence);
  }

  Caller speaking(Language other) {
    return new Caller(number, other, true, proposed, proven, duress, scripts, turn, stage, talk, awaits, listed, pretence);
  }

  Caller isProposed(List<String> sites) {
    return new Caller(number, language, chose, sites, proven, duress, scripts, turn, stage, talk, awaits, listed, pretence);
  }

  Caller proves(Proven who, Language his) {
    return new Caller(number, chose ? language : his, chose, proposed, who, duress, scripts, turn, stage, talk, awaits, listed, pretence);
  }

  Caller underDuress() {
    return new Caller(number, language, chose, proposed, proven, true, scripts, turn, stage, talk, awaits, listed, pretence);
  }

  Caller believes(Pretence other) {
    return new Caller(number, language, chose, proposed, proven, duress, scripts, turn, stage, talk, awaits, listed, other);
  }

  @Override
  public String toString() {
    return "Caller[turn " + turn + ", " + stage + "]";
  }
}
