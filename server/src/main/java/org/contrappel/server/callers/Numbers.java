package org.contrappel.server.callers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.contrappel.script.Heard;

/** What a keyed number means, or why it cannot be taken. Pure. */
final class Numbers {
  /** Keyed in a list of people, it is none of them. */
  static final String NOBODY = "9";

  /** An hour further off than that is taken for one that has passed. */
  private static final Duration TEST = Duration.ofHours(12);

  private static final Duration NEXT = Duration.ofHours(24);
  private static final Duration ABSENCE = Duration.ofDays(30);
  private static final Duration TO_COME = Duration.ofDays(300);
  private final Words words;
  private final Known known;
  private final Caller caller;

  /** @param known of his site; null while he has proved nothing */
  Numbers(Words words, Known known, Caller caller) {
    this.words = words;
    this.known = known;
    this.caller = caller;
  }

  /** A number that would have been taken here: what is said to whoever keys the word said under threat. */
  String plausible(String name) {
    return switch (name) {
      case "until", "opening", "closing" -> caller.talk().script().equals(Guide.ABSENCE)
          ? digits(words.now().plus(Duration.ofDays(1)), true)
          : digits(words.now().plus(Duration.ofHours(1)), false);
      case "from" -> digits(words.now().plus(Duration.ofHours(2)), true);
      case "zone" -> known.site().keyed().zones().keySet().stream().findFirst().orElse("1");
      case "instead" -> NOBODY;
      default -> "1";
    };
  }

  private String digits(Instant at, boolean withDay) {
    var there = at.atZone(words.zone());
    var clock = "%02d%02d".formatted(there.getHour(), there.getMinute());
    return withDay ? "%02d%02d".formatted(there.getDayOfMonth(), there.getMonthValue()) + clock : clock;
  }

  Heard judged(String name, String digits) {
    if (!digits.chars().allMatch(Character::isDigit)) {
      return not("Des chiffres seulement.", "Digits only.");
    }
    return switch (name) {
      case "site" -> new Heard.Taken(digits, String.join(" ", digits.split("")));
      case "zone" -> zone(digits);
      case "until" -> switch (caller.talk().script()) {
        case Guide.ABSENCE -> back(digits);
        case Guide.NOT_BEFORE -> hour(digits, NEXT, "%s", "%s");
        default -> hour(digits, TEST, "%s", "%s");
      };
      case "from" -> day(digits, "À partir de %s.", "From %s.");
      case "opening" -> hour(digits, NEXT, "Ouverture retardée jusqu'à %s.", "Opening late, until %s.");
      case "closing" -> hour(digits, NEXT, "Fermeture retardée jusqu'à %s.", "Closing late, until %s.");
      case "instead" -> digits.equals(NOBODY)
          ? new Heard.Taken(NOBODY, words.text("Personne à sa place.", "Nobody stands in."))
          : listed(digits, caller.listed().stream().map(id -> Guide.lines(caller, known).name(id)).toList());
      default -> listed(digits, caller.listed().stream().map(this::named).toList());
    };
  }

  private String named(String id) {
    return known == null
        ? ""
        : known.held().named(id).map(Guide.lines(caller, known)::instruction).orElse("");
  }

  private Heard zone(String digits) {
    var lines = Guide.lines(caller, known);
    return known.site().keyed().zones().containsKey(digits)
        ? new Heard.Taken(digits, lines.zone(digits) + ".")
        : not("Ce site n'a pas de zone %s.".formatted(digits), "This site has no zone %s.".formatted(digits));
  }

  private Heard listed(String digits, List<String> named) {
    var index = digits.length() > 2 ? 0 : Integer.parseInt(digits);
    return index >= 1 && index <= named.size()
        ? new Heard.Taken(Integer.toString(index), named.get(index - 1))
        : not("Il n'y a pas de numéro %s dans cette liste.".formatted(digits),
            "There is no number %s in this list.".formatted(digits));
  }

  /** The next moment the clock shows this, if that is not too far off. */
  private Heard hour(String digits, Duration atMost, String french, String english) {
    if (digits.length() != 4) {
      return not("Il faut quatre chiffres : deux pour l'heure, deux pour les minutes.",
          "Four digits are needed: two for the hour, two for the minutes.");
    }
    LocalTime clock;
    try {
      clock = LocalTime.of(Integer.parseInt(digits.substring(0, 2)), Integer.parseInt(digits.substring(2)));
    } catch (DateTimeException none) {
      return not("Il n'y a pas de telle heure.", "There is no such hour.");
    }
    var here = words.now().atZone(words.zone());
    var today = here.with(clock);
    var at = (today.isAfter(here) ? today : today.plusDays(1)).toInstant();
    if (Duration.between(words.now(), at).compareTo(atMost) > 0) {
      return not("Cette heure est passée.", "That hour has passed.");
    }
    return new Heard.Taken(at.toString(), words.text(french, english).formatted(words.moment(at)));
  }

  private Heard back(String digits) {
    var from = caller.talk().answers().get("from");
    var begins = from == null ? words.now() : Instant.parse(from);
    var judged = digits.length() == 4 && from == null
        ? hour(digits, NEXT, "%s", "%s")
        : day(digits, "%s", "%s");
    if (judged instanceof Heard.Taken(var value, _)) {
      var until = Instant.parse(value);
      if (!until.isAfter(begins)) {
        return not("Le retour serait avant le départ.", "The return would be before the departure.");
      }
      if (Duration.between(begins, until).compareTo(ABSENCE) > 0) {
        return not("Une absence dure trente jours au plus.", "An absence lasts thirty days at most.");
      }
    }
    return judged;
  }

  /** Day, month, hour and minute: this year's, or next year's when this year's is long past. */
  private Heard day(String digits, String french, String english) {
    if (digits.length() != 8) {
      return not("Il faut huit chiffres : jour, mois, heure et minutes.", "Eight digits are needed: day, month, hour and minutes.");
    }
    try {
      var here = words.now().atZone(words.zone());
      var at = moment(digits, here);
      if (at.isBefore(here)) {
        at = at.plusYears(1);
      }
      if (Duration.between(here, at).compareTo(TO_COME) > 0) {
        return not("Ce jour est passé.", "That day has passed.");
      }
      return new Heard.Taken(at.toInstant().toString(), words.text(french, english).formatted(words.moment(at.toInstant())));
    } catch (DateTimeException none) {
      return not("Il n'y a pas de tel jour, ou pas de telle heure.", "There is no such day, or no such hour.");
    }
  }

  private static ZonedDateTime moment(String digits, ZonedDateTime here) {
    return LocalDateTime.of(
        here.getYear(), pair(digits, 2), pair(digits, 0), pair(digits, 4), pair(digits, 6)).atZone(here.getZone());
  }

  private static int pair(String digits, int at) {
    return Integer.parseInt(digits.substring(at, at + 2));
  }

  private Heard not(String french, String english) {
    return new Heard.NotTaken(words.text(french, english));
  }
}
