package org.contrappel.server.switchboard;

import java.time.Instant;
import java.util.List;

/**
 * Somebody called and nobody spoke with him.
 *
 * @param id the call's
 * @param number null: not known, and so nobody can call back
 * @param at when he called
 * @param incident the open incident of one of the sites when he called; null: none
 * @param calledBackBy who called back last; null: nobody yet
 */
public record MissedCall(
    String id, String number, Instant at, List<KnownSite> sites, String incident, String calledBackBy) {

  static MissedCall of(StationCall call) {
    return new MissedCall(call.id(), call.number(), call.since(), call.sites(), call.incident(), null);
  }

  MissedCall calledBackBy(String operator) {
    return new MissedCall(id, number, at, sites, incident, operator);
  }
}
