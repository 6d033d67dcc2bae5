package org.contrappel.bench.plan;

import static java.time.Duration.ofSeconds;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contrappel.incident.hours.Availability;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.SealedCode;
import org.contrappel.server.sites.Site;
import org.contrappel.server.sites.SitePlans;
import org.contrappel.telephony.simulated.Line;

/**
 * The people of every site of the bench. An alarm there is called through to the end of its list: the site's first
 * telephone is not answered, at the second a wrong code is keyed three times, one keyholder rejects the call, the next
 * proves who he is and declines, the last one takes charge.
 */
final class Cast {
  private static final String RIGHT = "4711";
  private static final String WRONG = "0000";

  /** What the last digit of a telephone number tells of whoever answers it. */
  private enum Manner { SILENT_SITE, WRONG_CODES, REJECTS, DECLINES, TAKES_CHARGE }

  private Cast() {}

  /** @param number 1 to 9,999,999 */
  static Site site(int number, CodeWords words) {
    var id = "bench-%07d".formatted(number);
    return new Site(
        id, "Site de mesure " + number, "bench", "fr",
        List.of(telephone(number, Manner.SILENT_SITE), telephone(number, Manner.WRONG_CODES)),
        Stream.of(Manner.REJECTS, Manner.DECLINES, Manner.TAKES_CHARGE).map(manner -> person(number, manner)).toList(),
        null,
        List.of(
            words.seal(id, SealedCode.SITE, false, "4710"), words.seal(id, SealedCode.SITE, true, "4799"),
            words.seal(id, name(Manner.DECLINES), false, RIGHT), words.seal(id, name(Manner.TAKES_CHARGE), false, RIGHT)),
        null, Map.of(), null, SitePlans.NONE, null, null);
  }

  private static Site.Person person(int site, Manner manner) {
    return new Site.Person(
        name(manner), "Dépositaire " + manner.ordinal(), "keyholder", "fr", "full", List.of(telephone(site, manner)),
        Availability.ALWAYS, Map.of());
  }

  private static String name(Manner manner) {
    return "keyholder-" + manner.ordinal();
  }

  private static String telephone(int site, Manner manner) {
    return "+339%07d%d".formatted(site, manner.ordinal());
  }

  /** Whoever lives at this number is there from now on. */
  static void comeTo(Line line) {
    var number = line.number().toString();
    switch (Manner.values()[number.charAt(number.length() - 1) - '0']) {
      case SILENT_SITE -> line.neverAnswers();
      case WRONG_CODES -> line.answersAfter(ofSeconds(5)).hears("mot de passe").presses(WRONG + "#")
          .hears("Code refusé").presses(WRONG + "#").hears("Code refusé").presses(WRONG + "#");
      case REJECTS -> line.rejects();
      case DECLINES -> keys(line, "2");
      case TAKES_CHARGE -> keys(line, "1");
    }
  }

  private static void keys(Line line, String answer) {
    line.answersAfter(ofSeconds(5)).hears("code personnel").presses(RIGHT + "#").hears("tapez 1").presses(answer);
  }
}
