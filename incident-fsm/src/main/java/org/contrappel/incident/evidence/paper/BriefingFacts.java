package org.contrappel.incident.evidence.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.contrappel.incident.evidence.Facts;
import org.contrappel.incident.evidence.Service;

/**
 * What the operator needs to read out. Any text may be null: it is then said as not known.
 *
 * @param callBack the number at which the service reaches the station
 * @param access how one gets in: gate, keys, side of the street
 * @param people who is or may be at the site
 * @param dangers weapons, dogs, gas bottles
 * @param facts the incident's
 * @param onTheWay may be empty
 * @param unknown further things nobody knows, one sentence each; may be empty
 * @param now when the sheet is made
 * @param zone the station's
 */
public record BriefingFacts(
    Service service,
    String station,
    String callBack,
    String operator,
    String site,
    String address,
    String access,
    String people,
    String dangers,
    Facts facts,
    List<OnTheWay> onTheWay,
    List<String> unknown,
    Instant now,
    ZoneId zone) {
  public BriefingFacts {
    Objects.requireNonNull(service, "a briefing is for a service");
    Objects.requireNonNull(facts, "a briefing needs the incident's facts");
    Objects.requireNonNull(now, "a briefing has a time");
    Objects.requireNonNull(zone, "a briefing needs the station's time zone");
    onTheWay = onTheWay == null ? List.of() : List.copyOf(onTheWay);
    unknown = unknown == null ? List.of() : List.copyOf(unknown);
  }
}
