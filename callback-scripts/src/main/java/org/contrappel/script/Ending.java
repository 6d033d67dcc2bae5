package org.contrappel.script;

/**
 * How a script can end: the words a script's {@code end:} may use. Those that say who somebody is, or bind him, can be
 * reached by an accepted code only; what somebody merely says about his mission needs none and proves nothing.
 */
public enum Ending {
  /** A code was accepted and nothing more was asked. */
  IDENTIFIED,
  /** A code was accepted, and the person wants the site on test for a short while. */
  ON_TEST,
  /** The person identified himself and takes charge. */
  TOOK_CHARGE,
  /** The person identified himself and declines. */
  DECLINED,
  /** What was asked is so, or was understood; nobody knows who said it. */
  CONFIRMED,
  /** What was asked is not so yet, or the person cannot wait. */
  NOT_YET,
  /** Whoever was sent found nothing. It ends no mission: only the all clear does, which demands his own code. */
  NOTHING_FOUND,
  /** Whoever was sent found traces of a break-in or damage. It demands no code: nothing may keep him from saying it. */
  TRACES_FOUND,
  /** Whoever was sent calls for help. It demands no code: nothing may keep him from saying it. */
  CALLED_FOR_HELP,
  /** A caller wishes what the step is named after. It demands no code here: who he is was asked before. */
  WISH,
  /** A caller wants to speak with somebody, or cannot be helped by keys. It demands no code. */
  OPERATOR,
  /** The code was refused as often as the script allows. */
  WRONG_CODE,
  /** Answered, but no key came as often as the script asks. */
  NO_KEY,
  /** A machine answered. */
  MACHINE,
  /** The person hung up before the script's end. */
  HUNG_UP
}
