package org.contrappel.server.callers;

import java.util.List;
import java.util.Map;
import org.contrappel.script.Language;
import org.contrappel.server.instructions.InstructionText;

/** What comes next for a caller. */
sealed interface Move {

  /**
   * A script begins.
   *
   * @param list what its numbers stand for; may be empty
   */
  record Ask(String script, Map<String, String> facts, List<String> list) implements Move {}

  /** His code is somebody's at several sites. @param proofs each what it proves at one of them */
  record Which(List<Proof> proofs) implements Move {}

  /** The script he is in begins again. */
  record Again() implements Move {}

  /** The menu, after some news. */
  record Menu(List<String> news) implements Move {}

  /** He is to be asked for the number of his site. */
  record OtherSite() implements Move {}

  record Speak(Language language) implements Move {}

  /** He proved to be somebody. */
  record Prove(Caller.Proven who) implements Move {}

  /** @param words what it is, as it is told to him */
  record Give(InstructionText instruction, String words) implements Move {}

  record Lift(String instruction, String words) implements Move {}

  /** @param why for the operator */
  record HandOver(String why) implements Move {}

  record Leave() implements Move {}
}
