package org.contrappel.telephony;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.contrappel.script.Utterance;

/**
 * One call to be placed.
 *
 * @param attempt the attempt's id, which becomes the name of the channel: {@code [a-z0-9-]{1,60}}, unique for ever
 * @param number who is called
 * @param ringFor how long it may ring before it counts as not answered; 5 s to 120 s
 * @param mayBeSaid the sentences that may be needed, to be spoken into files while it rings; may be empty
 */
public record CallRequest(String attempt, PhoneNumber number, Duration ringFor, List<Utterance> mayBeSaid) {
  private static final Pattern OPAQUE = Pattern.compile("[a-z0-9-]{1,60}");

  public CallRequest {
    if (!OPAQUE.matcher(attempt).matches()) {
      throw new IllegalArgumentException("An attempt's id has only a-z, 0-9 and -, at most 60 of them.");
    }
    mayBeSaid = List.copyOf(mayBeSaid);
  }
}
