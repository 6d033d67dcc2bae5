package org.contrappel.incident.table;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.contrappel.incident.Asked;
import org.contrappel.incident.Change;
import org.contrappel.incident.Incident;
import org.contrappel.incident.OperatorReason;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.Contact;
import org.contrappel.incident.site.SiteCard;

/** An operator is asked, and told what was tried. */
final class Asking {
  private Asking() {}

  static void ask(Draft draft, OperatorReason reason, String words, Instant at) {
    var told = words + cancelled(draft.incident()) + tried(draft.incident());
    draft.record(new Change.OperatorAsked(new Asked(reason, told, at)));
  }

  private static String cancelled(Incident incident) {
    var before = incident.cancelled();
    if (before == null) {
      return "";
    }
    var minutes = Duration.between(before.at(), incident.alarms().getFirst().receivedAt()).toMinutes();
    return " An alarm here was cancelled with the right code %d minutes before.".formatted(minutes);
  }

  private static String tried(Incident incident) {
    if (incident.attempts().isEmpty()) {
      return "";
    }
    return incident.attempts().stream()
        .map(attempt -> line(incident, attempt))
        .collect(Collectors.joining(", ", " Tried: ", "."));
  }

  private static String line(Incident incident, Attempt attempt) {
    var came = attempt.live() ? "still on the line" : attempt.result().word().replace('_', ' ');
    return (name(incident.site(), attempt) + " " + attempt.number()).strip() + ": " + came;
  }

  private static String name(SiteCard site, Attempt attempt) {
    if (attempt.name() != null || site == null) {
      return attempt.name() == null ? attempt.person() : attempt.name();
    }
    if (attempt.person().equals(Callee.SITE)) {
      return site.name();
    }
    return site.contact(attempt.person()).map(Contact::name).orElse(attempt.person());
  }
}
