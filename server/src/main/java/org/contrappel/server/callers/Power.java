package org.contrappel.server.callers;

import org.contrappel.server.instructions.Rules;
import org.contrappel.server.sites.Site;

/** What whoever has proved who he is may do by key. */
enum Power {
  /** Gives and lifts every instruction: the site's own word, and contacts of full authority. */
  INSTRUCTS,
  /** Puts on test, and off it again. */
  TESTS,
  /** May be told; speaks with an operator. */
  NONE;

  static Power of(Site site, Caller.Proven who) {
    if (Rules.mayInstruct(site, who.who())) {
      return INSTRUCTS;
    }
    return Rules.mayTest(site, who.who()) ? TESTS : NONE;
  }
}
