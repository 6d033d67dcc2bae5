package org.contrappel.server.instructions;

/** How it is known that the one who gave an instruction may give it. */
public enum Assurance {
  /** He proved himself on a call of ours to this site or one of its contacts. */
  VERIFIED_BY_VOICE,
  /** He keyed his own code on a call of ours, and asked for it with a key; no operator gives one so. */
  BY_CODE,
  /** It came in writing, and somebody checked it. */
  WRITTEN,
  /** On the author's own responsibility. */
  OPERATOR
}
