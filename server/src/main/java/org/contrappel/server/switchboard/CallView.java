package org.contrappel.server.switchboard;

import java.time.Instant;
import java.util.List;

/**
 * A call of the station as desks see it, in the register, on the board and in answers.
 *
 * @param direction {@code IN} or {@code OUT}
 */
public record CallView(
    String id, String direction, String number, Instant since, List<Site> sites, String incident, StationCall.State state,
    String by, StationCall.Led led) {

  public record Site(String id, String name) {}

  public static CallView of(StationCall call) {
    return new CallView(
        call.id(), call.isOurs() ? "OUT" : "IN", call.number(), call.since(), sites(call.sites()), call.incident(),
        call.state(), call.by(), call.led());
  }

  public static List<Site> sites(List<KnownSite> known) {
    return known.stream().map(site -> new Site(site.id(), site.name())).toList();
  }
}
