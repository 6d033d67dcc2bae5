package org.contrappel.launcher;

/** What was asked cannot be done as things are; the message is one sentence that says what to change. Exit code 2. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  /** The exit code of a refused command. */
  public static final int EXIT = 2;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
