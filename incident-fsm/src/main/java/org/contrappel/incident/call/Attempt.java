package org.contrappel.incident.call;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One attempt to reach one person at one number.
 *
 * @param id the incident's id, a dash and a count from 1; only {@code a-z 0-9 -}, at most 60 of them, unique for ever
 * @param person {@code site} or a contact's id
 * @param facts when each fact was first seen; always holds {@link Fact#ASKED}
 * @param who whose code was accepted, {@code site} or a contact's id; null while nobody is identified
 * @param result null while the attempt lives
 * @param recording null when none was kept
 * @param by the operator who placed it; null when the machine did
 * @param name how the person is called where the card does not say; null otherwise
 * @param with the operator who speaks with the person now; null when none does
 * @param beside the call whose people this one's is to sit with; null when he sits with none
 * @param held the operator has put the person on hold
 * @param wrongWords how many words said to operators were no code
 */
public record Attempt(
    String id,
    String person,
    String number,
    Purpose purpose,
    String script,
    Map<Fact, Instant> facts,
    String who,
    Verdict verdict,
    CallResult result,
    KeptRecording recording,
    String by,
    String name,
    String with,
    Beside beside,
    boolean held,
    int wrongWords) {
  private static final Pattern OPAQUE = Pattern.compile("[a-z0-9-]{1,60}");

  public Attempt {
    if (!OPAQUE.matcher(id).matches()) {
      throw new IllegalArgumentException("An attempt's id has only a-z, 0-9 and -, at most 60 of them.");
    }
    facts = Collections.unmodifiableMap(new EnumMap<>(facts));
  }

  public static Attempt asked(String id, String person, String number, Purpose purpose, String script, Instant at) {
    var facts = Map.of(Fact.ASKED, at);
    return new Attempt(
        id, person, number, purpose, script, facts, null, Verdict.NONE, null, null, null, null, null, null, false, 0);
  }

  /** Placed by an operator. */
  public Attempt placedBy(String operator, String named) {
    return new Attempt(
        id, person, number, purpose, script, facts, who, verdict, result, recording, operator, named, with, beside, held,
        wrongWords);
  }

  public Attempt beside(Beside other) {
    return new Attempt(
        id, person, number, purpose, script, facts, who, verdict, result, recording, by, name, with, other, held,
        wrongWords);
  }

  /** Not yet known to have ended. */
  public boolean live() {
    return result == null;
  }

  public boolean seen(Fact fact) {
    return facts.containsKey(fact);
  }

  /** When it was first seen; null when it never was. */
  public Instant at(Fact fact) {
    return facts.get(fact);
  }

  /** The first instant of a fact stands: a report that comes twice changes nothing. */
  public Attempt with(Fact fact, Instant at) {
    if (seen(fact)) {
      return this;
    }
    var more = new EnumMap<>(facts);
    more.put(fact, at);
    return new Attempt(
        id, person, number, purpose, script, more, who, verdict, result, recording, by, name, with, beside, held,
        wrongWords);
  }

  public Attempt identified(String whose, Verdict found, Instant at) {
    var lasting = verdict == Verdict.DURESS ? Verdict.DURESS : found;
    var seen = with(Fact.IDENTIFIED, at);
    return new Attempt(
        id, person, number, purpose, script, seen.facts, whose, lasting, result, recording, by, name, with, beside, held,
        wrongWords);
  }

  public Attempt ended(CallResult came, Instant at) {
    var seen = with(Fact.ENDED, at);
    return new Attempt(
        id, person, number, purpose, script, seen.facts, who, verdict, came, recording, by, name, null, beside, false,
        wrongWords);
  }

  public Attempt recorded(KeptRecording kept) {
    return new Attempt(
        id, person, number, purpose, script, facts, who, verdict, result, kept, by, name, with, beside, held,
        wrongWords);
  }

  /** @param operator who speaks with the person now; null when none does any more */
  public Attempt speaking(String operator, Instant at) {
    var seen = operator == null ? this : with(Fact.SPOKEN, at);
    return new Attempt(
        id, person, number, purpose, script, seen.facts, who, verdict, result, recording, by, name, operator, beside,
        operator != null && held, wrongWords);
  }

  public Attempt held(boolean now) {
    return new Attempt(
        id, person, number, purpose, script, facts, who, verdict, result, recording, by, name, with, beside, now,
        wrongWords);
  }

  public Attempt saidAWrongWord() {
    return new Attempt(
        id, person, number, purpose, script, facts, who, verdict, result, recording, by, name, with, beside, held,
        wrongWords + 1);
  }
}
