package org.contrappel.telephony.asterisk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.contrappel.telephony.asterisk.home.StationAsterisk;

/**
 * How a call's id and its channel's are made of each other, so that nothing about it must be remembered. A channel that we
 * asked for has the attempt's id. One that came in has a number of Asterisk's own, seconds and a count; its call is called
 * {@code in-} and the same with a dash.
 */
final class CallNames {
  private static final Pattern OURS = Pattern.compile("[a-z0-9-]{1,60}");
  private static final Pattern ASTERISKS = Pattern.compile("(\\d{1,12})\\.(\\d{1,12})");
  private static final Pattern CAME_IN = Pattern.compile("in-(\\d{1,12})-(\\d{1,12})");
  private static final String FROM_TRUNK = "PJSIP/" + StationAsterisk.TRUNK + "-";

  private CallNames() {}

  /**
   * The call a channel is; empty for one that is none: an operator's, or whatever an operator dials.
   *
   * @param id the channel's unique id; may be null
   * @param channel its name, which tells the endpoint; may be null
   */
  static Optional<String> call(String id, String channel) {
    if (id == null) {
      return Optional.empty();
    }
    if (OURS.matcher(id).matches()) {
      return Optional.of(id);
    }
    return channel != null && channel.startsWith(FROM_TRUNK) ? ofNumber(id) : Optional.empty();
  }

  private static Optional<String> ofNumber(String id) {
    var parts = ASTERISKS.matcher(id);
    return parts.matches() ? Optional.of("in-" + parts.group(1) + "-" + parts.group(2)) : Optional.empty();
  }

  /** The unique id of a call's channel. */
  static String channel(String call) {
    var parts = CAME_IN.matcher(call);
    return parts.matches() ? parts.group(1) + "." + parts.group(2) : call;
  }

  static boolean cameIn(String call) {
    return CAME_IN.matcher(call).matches();
  }
}
