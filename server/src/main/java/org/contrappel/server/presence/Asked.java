package org.contrappel.server.presence;

import java.time.Instant;

/**
 * Somebody on shift who is silent and was asked for a sign of life; kept until he gives one.
 *
 * @param silentSince what he did last
 * @param until he answers by then, or is missed
 * @param alarm the alarm that was raised for him; null before
 */
public record Asked(String operator, Instant silentSince, Instant at, Instant until, String alarm) {
  Asked missed(String raised) {
    return new Asked(operator, silentSince, at, until, raised);
  }
}
