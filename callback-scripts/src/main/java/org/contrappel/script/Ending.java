package org.contrappel.script;

/** How a script can end: the words a script's {@code end:} may use. */
public enum Ending {
  /** A code was accepted and nothing more was asked. */
  IDENTIFIED,
  /** The person identified himself and takes charge. */
  TOOK_CHARGE,
  /** The person identified himself and declines. */
  DECLINED,
  /** What was asked is so, or was understood. */
  CONFIRMED,
  /** What was asked is not so yet. */
  NOT_YET,
  /** Whoever was sent found nothing. */
  NOTHING_FOUND,
  /** Whoever was sent found traces of a break-in or damage. */
  TRACES_FOUND,
  /** The code was refused as often as the script allows. */
  WRONG_CODE,
  /** Answered, but no key came as often as the script asks. */
  NO_KEY,
  /** A machine answered. */
  MACHINE,
  /** The person hung up before the script's end. */
  HUNG_UP
}
