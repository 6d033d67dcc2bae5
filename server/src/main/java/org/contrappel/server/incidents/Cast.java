package org.contrappel.server.incidents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.contrappel.incident.Change;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.mission.Mission;
import org.contrappel.incident.site.Authority;
import org.contrappel.incident.site.Callee;

/** Who is who in one incident, learnt from its entries. */
final class Cast {
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, String> calls = new HashMap<>();
  private final Set<String> offers = new HashSet<>();
  private final Set<String> spoken = new HashSet<>();
  private final Set<String> toldOnly = new HashSet<>();
  private final Set<String> threatened = new HashSet<>();
  private final Set<String> identified = new HashSet<>();
  private String site = "the site";
  private String inCharge = "The keyholder who took charge";
  private String sent = "whoever was sent";

  void learn(Change change) {
    switch (change) {
      case Change.Opened(_, var card, _, _) when card != null -> {
        site = card.name();
        people.put(Callee.SITE, card.name());
        card.contacts().forEach(contact -> people.put(contact.id(), contact.name()));
        card.contacts().stream().filter(contact -> contact.authority() == Authority.NOTIFY)
            .forEach(contact -> toldOnly.add(contact.id()));
      }
      case Change.AttemptAsked(var attempt) when attempt.person().isEmpty() -> {
        people.put(attempt.number(), attempt.name() == null ? attempt.number() : attempt.name());
        calls.put(attempt.id(), attempt.number());
      }
      case Change.AttemptAsked(var attempt) -> {
        calls.put(attempt.id(), attempt.person());
        if (attempt.purpose() == Purpose.INTERVENTION) {
          offers.add(attempt.id());
        }
      }
      case Change.MissionIs(var mission, _, _) -> sent = person(mission.person());
      case Change.PersonIdentified(var call, _, _, _) -> identified.add(call);
      case Change.OperatorWith with when with.operator() != null -> spoken.add(with.attempt());
      default -> {}
    }
  }

  void learn(Event event) {
    switch (event) {
      case Event.Identified(var call, _, var duress, _) when duress -> threatened.add(call);
      case Event.WordHeard heard when heard.duress() -> threatened.add(heard.attempt());
      case Event.CallEnded(var call, var result, _) when result == CallResult.TOOK_CHARGE ->
          inCharge = called(call) + ", who took charge,";
      default -> {}
    }
  }

  /** The site's name, or its id where nobody knows the site. */
  String site(String id) {
    return people.getOrDefault(Callee.SITE, id);
  }

  String site() {
    return site;
  }

  /** A person's name, or the id where he is not on the site's card: an operator, say. */
  String person(String id) {
    return people.getOrDefault(id, id);
  }

  /** Who was called by an attempt. */
  String called(String attempt) {
    return calls.containsKey(attempt) ? person(calls.get(attempt)) : "somebody unknown";
  }

  /** Whether a mission was offered by this attempt. */
  boolean isOffer(String attempt) {
    return offers.contains(attempt);
  }

  /** Whether a duress code was keyed in this call. */
  boolean underDuress(String attempt) {
    return threatened.contains(attempt);
  }

  /** Whether whoever is on this mission keyed his duress code. */
  boolean underDuress(Mission mission) {
    return threatened.stream().anyMatch(call -> mission.person().equals(calls.get(call)));
  }

  /** Whether he answered for the site in this call, and may not. */
  boolean cancelsNothing(String attempt, String who) {
    return Callee.SITE.equals(calls.get(attempt)) && toldOnly.contains(who);
  }

  /** Who said last that he takes charge; begins a sentence. */
  String inCharge() {
    return inCharge;
  }

  /** Who was sent last. */
  String sent() {
    return sent;
  }

  /** Whether an operator and the person called heard each other. */
  boolean spoke(String attempt) {
    return spoken.contains(attempt);
  }

  /** Whether a code was accepted on it, whichever. */
  boolean hadCode(String attempt) {
    return identified.contains(attempt);
  }

  /** A line in which calls are named by whom they were to: nobody reads an id. */
  String named(String line) {
    var told = line;
    for (var call : calls.keySet()) {
      told = told.replaceAll("\\b" + call + "\\b(?!-)", java.util.regex.Matcher.quoteReplacement("to " + called(call)));
    }
    return told;
  }
}
