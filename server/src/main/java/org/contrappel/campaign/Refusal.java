package org.contrappel.campaign;

/**
 * How a telephone that is not answered refuses, and what the station must make of it.
 *
 * @param status the SIP status
 * @param result the attempt's result in the register
 * @param attempts how often the plan rings such a number
 */
record Refusal(int status, String result, int attempts) {
  static final Refusal[] ALL = {
    new Refusal(486, "BUSY", 2), new Refusal(480, "NO_ANSWER", 1), new Refusal(603, "REJECTED", 1),
    new Refusal(404, "BAD_NUMBER", 1)
  };
}
