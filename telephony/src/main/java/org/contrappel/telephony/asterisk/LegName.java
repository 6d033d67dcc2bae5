package org.contrappel.telephony.asterisk;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an operator's channel, which says whose it is and what for, so that nothing about it must be remembered. It
 * has a dot, as no attempt has: nobody takes it for a call of ours.
 *
 * @param nth tells two of the same operator and attempt apart
 */
record LegName(String attempt, String nth, String operator) {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]{1,60})\\.op([a-z0-9]{1,16})\\.([a-z0-9][a-z0-9-]{0,39})");
  private static final int DIGITS = 36;

  static LegName anew(String attempt, String operator, Instant now) {
    return new LegName(attempt, Long.toString(now.toEpochMilli(), DIGITS), operator);
  }

  /** Empty for a channel that is no operator's. */
  static Optional<LegName> of(String channel) {
    return Optional.ofNullable(channel)
        .map(FORM::matcher)
        .filter(found -> found.matches())
        .map(found -> new LegName(found.group(1), found.group(2), found.group(3)));
  }

  String channel() {
    return attempt + ".op" + nth + "." + operator;
  }
}
