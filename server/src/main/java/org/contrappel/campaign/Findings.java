package org.contrappel.campaign;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * What came of a draw.
 *
 * @param serverAwayMs from the kill to the server's being ready again
 * @param wentOnMs how long the callee waited for the call to go on; empty where he did not have to
 * @param result of the attempts, as the register has it
 * @param complaints empty when all is as it must be
 */
record Findings(
    Draw draw, String incident, long serverAwayMs, OptionalLong wentOnMs, long silenceMs, String result, String phase,
    List<String> complaints) {

  static Findings none(Draw draw, String complaint) {
    return new Findings(draw, "", 0, OptionalLong.empty(), 0, "none", "", List.of(complaint));
  }

  String line() {
    var wentOn = wentOnMs.isPresent() ? String.format(Locale.ROOT, "went on after %.1f s", wentOnMs.getAsLong() / 1e3) : "";
    return String.format(Locale.ROOT, "%3d  %-36s +%4d ms  server back %5.1f s  %-20s %-11s %-13s %s",
        draw.number(), draw.moment().words(), draw.offset().toMillis(), serverAwayMs / 1e3, wentOn, result, phase,
        complaints.isEmpty() ? "ok" : "WRONG (" + incident + "): " + String.join("; ", complaints));
  }
}
