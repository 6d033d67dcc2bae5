package org.contrappel.telephony.asterisk;

/**
 * A code as far as it has been keyed.
 *
 * @param length how many digits complete it; 0 when only {@code #} or silence does
 * @param complete nothing more belongs to it, but a {@code #} where {@code closed} is false
 * @param closed its {@code #} has come
 */
record CodeEntry(int length, String digits, boolean complete, boolean closed) {
  /** Nobody keys more; a longer code is a wrong one anyhow. */
  private static final int MOST = 32;

  static CodeEntry empty(int length) {
    return new CodeEntry(length, "", false, false);
  }

  CodeEntry with(char key) {
    if (key == '#') {
      return new CodeEntry(length, digits, true, true);
    }
    var more = digits + key;
    return new CodeEntry(length, more, more.length() == longest(), false);
  }

  /** How many more digits complete it, at most. */
  int missing() {
    return longest() - digits.length();
  }

  private int longest() {
    return length > 0 ? length : MOST;
  }

  /** Its {@code #} may still come, and belongs to it. */
  boolean awaitsItsHash() {
    return complete && !closed;
  }

  @Override
  public String toString() {
    return "CodeEntry[hidden]";
  }
}
