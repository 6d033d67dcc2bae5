package org.contrappel.server.instructions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import org.contrappel.incident.Incident;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.Verdict;
import org.contrappel.incident.hours.HoursText;
import org.contrappel.incident.hours.UnreadableHours;
import org.contrappel.incident.site.Callee;
import org.contrappel.server.sites.Site;

/** Which instructions are taken. Pure; every refusal is a {@link RefusedInstruction} with a sentence. */
public final class Rules {
  static final Duration LONGEST = Duration.ofDays(30);

  /** How long ago a person may have proved himself. */
  static final Duration PROOF_COUNTS_FOR = Duration.ofHours(24);

  /** The author of what somebody gave by key. */
  public static final String BY_TELEPHONE = "telephone";

  static final int MOST_AT_ONE_SITE = 50;
  private static final int LONGEST_WORDS = 500;
  private static final int LONGEST_ZONE = 40;
  private final Site site;
  private final Instructions held;
  private final Function<String, Optional<Incident>> incidentOfAttempt;

  /**
   * @param held what is in force at the site or to come
   * @param incidentOfAttempt finds the incident a call belongs to, given the call's id
   */
  public Rules(Site site, Instructions held, Function<String, Optional<Incident>> incidentOfAttempt) {
    this.site = site;
    this.held = held;
    this.incidentOfAttempt = incidentOfAttempt;
  }

  /**
   * @param id of the instruction it becomes
   * @param author whose API key it came with
   */
  public Instruction check(InstructionText text, String id, String author, Instant now) {
    var kind = text.kindRead();
    var assurance = text.assuranceRead();
    refuseIf(!Boolean.TRUE.equals(text.readBack()),
        "Read the instruction back to the person and send read_back: true. Nothing was stored.");
    refuseIf(held.held().size() >= MOST_AT_ONE_SITE,
        "This site has 50 instructions in force or to come. Withdraw one first.");
    var from = text.from() == null ? now : text.from();
    span(from, text.until(), now);
    var takenFrom = takenFrom(text, assurance, now);
    people(text, kind);
    return new Instruction(
        id, kind, author, assurance, zone(text, kind), from, text.until(), words(text, kind), takenFrom,
        assurance == Assurance.VERIFIED_BY_VOICE ? text.attempt() : null, true, text.contact(), text.substitute(),
        time(text, kind), now);
  }

  /**
   * The same for what somebody asked for by key on a call of his own, on which he proved himself by his code, and confirmed
   * after it was read back to him.
   *
   * @param who he proved to be: a contact's id, or {@code site}
   */
  public Instruction byCode(InstructionText text, String id, String who, String call, Instant now) {
    var kind = text.kindRead();
    refuseIf(kind == Kind.ON_TEST ? !mayTest(site, who) : !mayInstruct(site, who),
        "This person may be told but may not give this instruction.");
    refuseIf(held.held().size() >= MOST_AT_ONE_SITE,
        "This site has 50 instructions in force or to come. Withdraw one first.");
    var from = text.from() == null ? now : text.from();
    span(from, text.until(), now);
    people(text, kind);
    return new Instruction(
        id, kind, BY_TELEPHONE, Assurance.BY_CODE, zone(text, kind), from, text.until(), words(text, kind), who, call, true,
        text.contact(), text.substitute(), time(text, kind), now);
  }

  /** Whether somebody who proved himself may give every kind: the site itself, and who has full authority. */
  public static boolean mayInstruct(Site site, String who) {
    return who.equals(Callee.SITE) || site.contact(who).filter(person -> person.authority().equals("full")).isPresent();
  }

  /** Whether he may put the site on test: a technician may too. */
  public static boolean mayTest(Site site, String who) {
    return mayInstruct(site, who)
        || site.contact(who).filter(person -> person.role().equals("technician")).isPresent();
  }

  private static void span(Instant from, Instant until, Instant now) {
    refuseIf(until == null, "Say until when: until is an instant such as 2026-11-23T18:00:00Z.");
    refuseIf(!from.isBefore(until), "It would end before it begins. Send an until later than from.");
    refuseIf(!until.isAfter(now), "Its end has passed. Send an until that is still to come.");
    refuseIf(Duration.between(from, until).compareTo(LONGEST) > 0,
        "A temporary instruction lasts 30 days at most. Send an earlier until, or change the site itself.");
    refuseIf(Duration.between(now, from).compareTo(Duration.ofDays(366)) > 0,
        "It would begin more than a year from now. Correct from.");
  }

  /** On whose word it stands; null: on nobody's but the author's. */
  private String takenFrom(InstructionText text, Assurance assurance, Instant now) {
    refuseIf(text.takenFrom() != null && !isKnown(text.takenFrom()),
        "taken_from is no contact of this site. Send a contact's id, or site.");
    if (assurance != Assurance.VERIFIED_BY_VOICE) {
      refuseIf(text.attempt() != null,
          "Only verified_by_voice names an attempt. Take it away, or send that assurance.");
      return text.takenFrom();
    }
    refuseIf(text.attempt() == null, "verified_by_voice needs the attempt on which the person was verified.");
    var who = provenBy(text.attempt(), now).orElseThrow(() -> new RefusedInstruction(
        "On this attempt nobody of this site proved who he is within the last 24 hours. "
            + "Call him, and have him key his code."));
    refuseIf(text.takenFrom() != null && !text.takenFrom().equals(who),
        "It was somebody else who proved himself on this attempt. Send him as taken_from, or call the right person.");
    refuseIf(!mayInstruct(site, who), "This person may be told but may not give instructions: his authority is not full.");
    return who;
  }

  /** A duress code, on this call or another of the incident, proves nothing; the refusal is the one any doubt gets. */
  private Optional<String> provenBy(String attemptId, Instant now) {
    return incidentOfAttempt.apply(attemptId)
        .filter(incident -> incident.site() != null && incident.site().id().equals(site.id()))
        .filter(incident -> !incident.underDuress())
        .flatMap(incident -> incident.attempt(attemptId))
        .filter(attempt -> attempt.verdict() == Verdict.RIGHT)
        .filter(attempt -> attempt.at(Fact.ASKED).plus(PROOF_COUNTS_FOR).isAfter(now))
        .map(Rules::person)
        .filter(this::isKnown);
  }

  private static String person(Attempt attempt) {
    return attempt.who() == null ? attempt.person() : attempt.who();
  }

  private boolean isKnown(String who) {
    return who.equals(Callee.SITE) || site.contact(who).isPresent();
  }

  private void people(InstructionText text, Kind kind) {
    var isAboutSomebody = kind == Kind.ABSENCE || kind == Kind.DO_NOT_CALL_BEFORE;
    refuseIf(kind == Kind.ABSENCE && text.contact() == null,
        "An absence names who is away: contact is a contact's id.");
    refuseIf(!isAboutSomebody && text.contact() != null,
        "Only absence and do_not_call_before name a contact. Take it away.");
    refuseIf(text.contact() != null && site.contact(text.contact()).isEmpty(),
        "contact is no contact of this site. Send a contact's id.");
    refuseIf(kind != Kind.ABSENCE && text.substitute() != null, "Only an absence names a substitute. Take it away.");
    refuseIf(text.substitute() != null && site.contact(text.substitute()).isEmpty(),
        "substitute is no contact of this site. Send a contact's id.");
    refuseIf(text.substitute() != null && text.substitute().equals(text.contact()),
        "Nobody stands in for himself. Send another contact as substitute.");
  }

  private static String zone(InstructionText text, Kind kind) {
    var zone = text.zone() == null ? "" : text.zone().strip();
    refuseIf(!zone.isEmpty() && kind != Kind.ON_TEST && kind != Kind.NOTE,
        "Only on_test and note are for a zone. Take it away.");
    refuseIf(zone.length() > LONGEST_ZONE || hasBreaks(zone), "zone has at most 40 characters on one line.");
    return zone;
  }

  private static String words(InstructionText text, Kind kind) {
    var words = text.words() == null ? "" : text.words().strip();
    refuseIf(words.isEmpty() && kind == Kind.NOTE, "A note needs words.");
    refuseIf(words.length() > LONGEST_WORDS, "words has at most 500 characters.");
    return words.replaceAll("\\p{Cntrl}", " ");
  }

  private static LocalTime time(InstructionText text, Kind kind) {
    refuseIf((text.time() != null) != (kind == Kind.DO_NOT_CALL_BEFORE),
        "do_not_call_before, and nothing else, has a time such as 08:00.");
    try {
      return text.time() == null ? null : HoursText.time(text.time());
    } catch (UnreadableHours wrong) {
      throw new RefusedInstruction("time: " + wrong.getMessage() + ".");
    }
  }

  private static boolean hasBreaks(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private static void refuseIf(boolean wrong, String sentence) {
    if (wrong) {
      throw new RefusedInstruction(sentence);
    }
  }
}
