package org.contrappel.incident.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.KeptRecording;

/**
 * One call by which the alarm was checked.
 *
 * @param attempt the attempt's id
 * @param by who placed it: an operator's name, or {@code automatique}
 * @param who the person's or the site's name
 * @param named it went to the site's own number or to a contact of its card; false for a number found elsewhere
 * @param result the result's word, such as {@code no_answer}; null while the call lives
 * @param facts when each was first seen; must hold {@link Fact#ASKED}
 * @param recording null when none was kept
 */
public record Callback(
    String attempt,
    String by,
    String who,
    boolean named,
    String number,
    String result,
    Map<Fact, Instant> facts,
    Spoken spoken,
    KeptRecording recording) {
  public static final String AUTOMATIC = "automatique";

  // Such a call rang nowhere that we know of: it was a try, and not a call to a person.
  private static final Set<String> RANG_NOBODY = Set.of("network_down", "bad_number", "unknown");

  public Callback {
    Objects.requireNonNull(attempt, "a callback has the id of its attempt");
    if (!facts.containsKey(Fact.ASKED)) {
      throw new IllegalArgumentException("The callback " + attempt + " lacks the time it was asked for. Give ASKED.");
    }
    by = FreeWords.cut(by);
    who = FreeWords.cut(who);
    number = FreeWords.cut(number);
    facts = Collections.unmodifiableMap(new EnumMap<>(facts));
    spoken = Objects.requireNonNullElse(spoken, Spoken.NOTHING);
  }

  /** Over, and it rang somebody: only such a call counts as one to a person. */
  public boolean counts() {
    return result != null && named && !RANG_NOBODY.contains(result);
  }

  /**
   * A named person answered, and either proved himself by a code or told an operator what is the matter. A wrong code,
   * a machine, an "allô" and a hang-up are not fruitful.
   */
  public boolean fruitful() {
    return counts() && facts.containsKey(Fact.ANSWERED)
        && (facts.containsKey(Fact.IDENTIFIED) || spoken == Spoken.CONFIRMED);
  }

  /** When it was asked for. */
  public Instant asked() {
    return facts.get(Fact.ASKED);
  }

  /** When it was over; null while it lives. A result without a time of its end counts as over when it was asked. */
  public Instant ended() {
    return result == null ? null : facts.getOrDefault(Fact.ENDED, asked());
  }
}
