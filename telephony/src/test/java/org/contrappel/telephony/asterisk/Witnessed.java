package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contrappel.telephony.CallListener;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.OperatorLines.Left;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.Recording;

/** Remembers all that a listener was told. */
final class Witnessed implements CallListener {
  record Fact(String attempt, String what, Instant at, Object detail) {}

  final List<Fact> facts = new CopyOnWriteArrayList<>();
  volatile boolean reachable;

  /** Whether a call that comes in is let ring. */
  volatile boolean letsRing = true;

  Optional<Fact> find(String attempt, String what) {
    return facts.stream().filter(fact -> fact.attempt().equals(attempt) && fact.what().equals(what)).findFirst();
  }

  Fact await(String attempt, String what) {
    Await.until(Duration.ofSeconds(45), what + " of " + attempt + " in " + facts, () -> find(attempt, what).isPresent());
    return find(attempt, what).orElseThrow();
  }

  LineEnd end(String attempt) {
    return (LineEnd) await(attempt, "ended").detail();
  }

  Recording recording(String attempt) {
    return (Recording) await(attempt, "recorded").detail();
  }

  List<String> of(String attempt) {
    return facts.stream().filter(fact -> fact.attempt().equals(attempt)).map(Fact::what).toList();
  }

  @Override
  public boolean cameIn(String call, Optional<PhoneNumber> from, Instant at) {
    facts.add(new Fact(call, "cameIn", at, from.map(PhoneNumber::dialled).orElse("unknown")));
    return letsRing;
  }

  @Override
  public void ringing(String attempt, Instant at) {
    facts.add(new Fact(attempt, "ringing", at, null));
  }

  @Override
  public void answered(String attempt, Instant at) {
    facts.add(new Fact(attempt, "answered", at, null));
  }

  @Override
  public void human(String attempt, Instant at) {
    facts.add(new Fact(attempt, "human", at, null));
  }

  @Override
  public void ended(String attempt, LineEnd end, Instant at) {
    facts.add(new Fact(attempt, "ended", at, end));
  }

  @Override
  public void recorded(String attempt, Recording recording) {
    facts.add(new Fact(attempt, "recorded", Instant.EPOCH, recording));
  }

  @Override
  public void operatorJoined(String attempt, String operator, Instant at) {
    facts.add(new Fact(attempt, "operatorJoined", at, operator));
  }

  @Override
  public void operatorLeft(String attempt, String operator, Left why, Instant at) {
    facts.add(new Fact(attempt, "operatorLeft", at, why));
  }

  @Override
  public void operatorAway(String attempt, String operator, Instant at) {
    facts.add(new Fact(attempt, "operatorAway", at, operator));
  }

  @Override
  public void operatorBack(String attempt, String operator, Instant at) {
    facts.add(new Fact(attempt, "operatorBack", at, operator));
  }

  @Override
  public void operatorNotJoined(String attempt, String operator, LineEnd end, Instant at) {
    facts.add(new Fact(attempt, "operatorNotJoined", at, end));
  }

  @Override
  public void reachable(boolean now, Instant at) {
    reachable = now;
    facts.add(new Fact("", now ? "reachable" : "unreachable", at, null));
  }
}
