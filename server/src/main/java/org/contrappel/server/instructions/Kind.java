package org.contrappel.server.instructions;

/** What a temporary instruction does. */
public enum Kind {
  /** Signals are logged and not handled; those of a class that may mean danger to a person always are. */
  ON_TEST,
  /** A contact is away; a substitute may stand in for him. */
  ABSENCE,
  /** A contact, or all of them, are not rung before a time of day. */
  DO_NOT_CALL_BEFORE,
  /** The site opens later than usual, once: it is not missing before the instruction's end. */
  OPENS_LATER,
  /** The site closes later than usual, once. */
  CLOSES_LATER,
  /** Shown to the operator. */
  NOTE
}
