package org.contrappel.server.switchboard;

/**
 * Whether two numbers are one, each written as {@code +33 1 …}, {@code 00 33 1 …} or {@code 01 …}: a carrier need not present
 * a number as a site's file has it.
 */
final class SameNumber {
  /** So many last digits of a national number are its own, in every country we know. */
  private static final int OWN = 8;

  private SameNumber() {}

  /** The same for numbers that may be one. */
  static String key(String dialled) {
    var digits = dialled.replace("+", "");
    return digits.substring(Math.max(0, digits.length() - OWN));
  }

  static boolean same(String one, String other) {
    var first = international(one);
    var second = international(other);
    if (first.startsWith("+") == second.startsWith("+")) {
      return first.equals(second);
    }
    var national = first.startsWith("+") ? second : first;
    var whole = first.startsWith("+") ? first : second;
    var own = national.startsWith("0") ? national.substring(1) : national;
    return own.length() >= OWN && whole.endsWith(own);
  }

  private static String international(String dialled) {
    return dialled.startsWith("00") ? "+" + dialled.substring(2) : dialled;
  }
}
