package org.contrappel.script;

/** What can go otherwise than asked at a step; each has its own rule, and its own count. */
public enum Trouble {
  /** A key that has no meaning at this choice. */
  WRONG_KEY("wrong-key"),
  /** The patience ran out without a key. */
  NO_KEY("no-key"),
  /** A code was keyed, and it is not right. */
  REFUSED("refused"),
  /** A machine answered. */
  MACHINE("machine");

  private final String word;

  Trouble(String word) {
    this.word = word;
  }

  /** The word a script uses for it. */
  public String word() {
    return word;
  }
}
