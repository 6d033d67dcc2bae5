package org.contrappel.incident.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contrappel.incident.site.AlarmClass;

/**
 * A concrete element that speaks for the alarm being real.
 *
 * @param id unique within the incident
 * @param author the name of whoever entered it, or {@link Signal#PANEL}
 * @param words one line, see {@link FreeWords}
 * @param attachment null when there is none
 */
public record Clue(String id, ClueKind kind, String author, Instant at, String words, Attachment attachment) {

  public Clue {
    Objects.requireNonNull(id, "a clue has an id");
    Objects.requireNonNull(kind, "a clue has a kind");
    Objects.requireNonNull(at, "a clue has a time");
    author = FreeWords.checked(author);
    words = FreeWords.checked(words);
  }

  /**
   * The clue that lies in the signals themselves: intrusion in two different zones. A zone without a name proves
   * nothing, since it may be the first one again.
   */
  public static Optional<Clue> secondZone(String id, List<Signal> signals) {
    var intrusions = signals.stream()
        .filter(signal -> signal.alarmClass() == AlarmClass.INTRUSION && !signal.zone().isEmpty())
        .toList();
    return intrusions.stream()
        .filter(signal -> !signal.zone().equals(intrusions.getFirst().zone()))
        .findFirst()
        .map(second -> new Clue(id, ClueKind.SECOND_ZONE, Signal.PANEL, second.at(),
            FreeWords.cut("Zone %s après zone %s".formatted(second.zone(), intrusions.getFirst().zone())), null));
  }
}
