package org.contrappel.incident.call;

/** What came of an attempt. Each has a rule and a count of its own in the plan. */
public enum CallResult {
  /** A code was accepted and nothing more was asked. Counts only together with an {@code Identified} fact. */
  IDENTIFIED,
  /** The same, and the person wants the site on test for a short while. To the plan it is {@link #IDENTIFIED}. */
  ON_TEST,
  /** A keyholder takes charge. */
  TOOK_CHARGE,
  DECLINED,
  /** What was asked is so: the point of a mission is reached, the message was understood. */
  CONFIRMED,
  /** What was asked is not so yet. */
  NOT_YET,
  /** Whoever was sent found nothing. */
  NOTHING_FOUND,
  /** Whoever was sent found traces of a break-in or damage. */
  TRACES_FOUND,
  /** Whoever was sent is in danger and calls for help. */
  CALLED_FOR_HELP,
  /** An operator spoke with the person. */
  SPOKE,
  WRONG_CODE,
  /** Answered, but no key came. */
  NO_KEY,
  MACHINE,
  /** The person hung up before the script's end. */
  HUNG_UP,
  BUSY,
  NO_ANSWER,
  REJECTED,
  BAD_NUMBER,
  NETWORK_DOWN,
  /** Nobody can say. The person may still be rung or on the line, so that he is not rung again by the same step. */
  UNKNOWN;

  /** Somebody proved himself, took charge, or answered what he was asked: whoever was wanted has been reached. */
  public boolean reaches() {
    return switch (this) {
      case IDENTIFIED, TOOK_CHARGE, CONFIRMED, SPOKE -> true;
      default -> false;
    };
  }

  /** The word used in plans: {@code no_answer}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
