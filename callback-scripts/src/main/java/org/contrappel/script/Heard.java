package org.contrappel.script;

/** What came back from the person called during a turn. */
public sealed interface Heard {

  /**
   * Keys were pressed: the one key of a {@link Expect.Choice}, or the digits of a {@link Expect.Code} without the
   * closing {@code #}. They may be the digits of a code word, therefore {@link #toString()} hides them.
   */
  record Keys(String digits) implements Heard {
    @Override
    public String toString() {
      return "Keys[hidden]";
    }
  }

  /**
   * A code was keyed and judged on the node that heard it. The interpreter only ever sees this, never the digits of a
   * code.
   *
   * @param accepted whether the script goes on at {@code accepted} or at {@code refused}
   * @param proof opaque to the script; carried unread into the {@link Outcome}. Empty when refused.
   */
  record Judged(boolean accepted, String proof) implements Heard {}

  /**
   * A number was keyed and judged on the node that heard it: it can be taken.
   *
   * @param value carried into the outcome under the step's name for it
   * @param words how it is spoken, in the language of the call
   */
  record Taken(String value, String words) implements Heard {}

  /**
   * A number was keyed, and it cannot be taken.
   *
   * @param why a whole sentence in the language of the call
   */
  record NotTaken(String why) implements Heard {}

  /** The patience ran out without a key. */
  record Nothing() implements Heard {}

  /** The network is sure that a machine answered: long unbroken speech, or a beep, and no key. */
  record Machine() implements Heard {}

  /** The person called hung up, at any moment of the turn. */
  record HungUp() implements Heard {}
}
