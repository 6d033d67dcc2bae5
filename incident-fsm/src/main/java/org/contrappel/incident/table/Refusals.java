package org.contrappel.incident.table;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.contrappel.incident.Event;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Phase;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.evidence.EvidenceTable;
import org.contrappel.incident.evidence.Ruling;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.site.Callee;

/**
 * Why an operator's act is not done, as a sentence that says what to do. The doors ask before they accept an act, the table
 * asks again when it is decided, for another may have been quicker.
 */
public final class Refusals {
  private Refusals() {}

  /** Empty when it is done. */
  public static Optional<String> of(Incident incident, Event.Act act, EvidenceTable evidence) {
    if (act instanceof Event.WordHeard heard && heard.accepted() && heard.duress()) {
      return Optional.empty(); // A cry for help is never refused.
    }
    if (incident.phase() == Phase.CLOSED) {
      return act instanceof Event.NoteWritten || act instanceof Event.ClueAdded
          ? Optional.empty()
          : Optional.of("The incident is closed. Only notes and clues can still be added.");
    }
    return switch (act) {
      case Event.NoteWritten _, Event.ClueAdded _, Event.SignalsAcknowledged _ -> Optional.empty();
      case Event.OperatorClaimed claim -> claim(incident, claim);
      case Event.OperatorGaveBack gaveBack -> inHand(incident, gaveBack).or(() -> onTheLine(incident));
      case Event.OperatorHeld held -> inHand(incident, held).or(() -> hold(incident, held));
      case Event.OperatorAnswered answered ->
          inHand(incident, answered).or(() -> seen(incident)).or(() -> answer(incident, answered));
      case Event.OperatorCalls calls -> inHand(incident, calls).or(() -> seen(incident)).or(() -> call(incident, calls));
      case Event.OperatorJoins joins -> notAnothers(incident, joins).or(() -> join(incident, joins));
      case Event.OperatorLeaves leaves -> leave(incident, leaves);
      case Event.OperatorHangsUp hangsUp -> inHand(incident, hangsUp).or(() -> hangUp(incident, hangsUp));
      case Event.OnTheLine line -> OnTheLineRefusals.of(incident, line);
      case Event.WordHeard heard -> OnTheLineRefusals.speaking(incident, heard.attempt(), heard.operator());
      case Event.OperatorInvites invites -> inHand(incident, invites).or(() -> seen(incident))
          .or(() -> OnTheLineRefusals.of(incident, invites))
          .or(() -> call(incident, new Event.OperatorCalls(
              invites.operator(), invites.person(), invites.name(), invites.number(), invites.script(), invites.at())));
      case Event.OperatorSends sends -> inHand(incident, sends).or(() -> seen(incident)).or(() -> send(incident, sends));
      case Event.MissionReported reported -> notAnothers(incident, reported).or(() -> report(incident, reported));
      case Event.ServiceCalls calls -> inHand(incident, calls).or(() -> service(incident, calls, evidence));
      case Event.ServiceReported reported -> reported(incident, reported);
      case Event.OperatorClosed closed -> notAnothers(incident, closed).or(() -> seen(incident)).or(() -> close(incident));
    };
  }

  private static Optional<String> claim(Incident incident, Event.OperatorClaimed claim) {
    var free = !incident.isInHands() || incident.hands().equals(claim.operator());
    return free || claim.confirmed() || claim.reason() != null
        ? Optional.empty()
        : Optional.of(incident.hands() + " has this incident in hand. Confirm that you take it from him.");
  }

  private static Optional<String> inHand(Incident incident, Event.Act act) {
    return incident.hands().equals(act.operator())
        ? Optional.empty()
        : Optional.of(incident.isInHands()
            ? incident.hands() + " has this incident in hand. Take it from him first, and confirm."
            : "Nobody has this incident in hand. Take it first.");
  }

  private static Optional<String> notAnothers(Incident incident, Event.Act act) {
    return incident.isInHands() ? inHand(incident, act) : Optional.empty();
  }

  private static Optional<String> seen(Incident incident) {
    return switch (incident.unseen().size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("1 new signal came. Acknowledge it before you go on.");
      default -> Optional.of(incident.unseen().size() + " new signals came. Acknowledge them before you go on.");
    };
  }

  /** The plan would ring others while he still speaks. */
  private static Optional<String> onTheLine(Incident incident) {
    return incident.allLive().stream().anyMatch(attempt -> attempt.with() != null || isByHand(attempt))
        ? Optional.of("A call of yours is still on. Give it back or end it first.")
        : Optional.empty();
  }

  private static boolean isByHand(Attempt attempt) {
    return attempt.by() != null;
  }

  private static Optional<String> hold(Incident incident, Event.OperatorHeld held) {
    if (incident.phase() == Phase.DURESS) {
      return Optional.of("Under duress nothing is put aside.");
    }
    var length = Duration.between(held.at(), held.until());
    return length.isPositive() && length.compareTo(Timers.LONGEST_HOLD) <= 0
        ? Optional.empty()
        : Optional.of("An incident is put aside for 1 to " + Timers.LONGEST_HOLD.toMinutes() + " minutes.");
  }

  private static Optional<String> answer(Incident incident, Event.OperatorAnswered answered) {
    var question = Questions.of(incident);
    if (question.isEmpty() || !question.get().step().equals(answered.step())) {
      return Optional.of("The plan does not ask this now. Read the incident again.");
    }
    if (!question.get().answers().contains(answered.answer())) {
      return Optional.of("Answer one of: " + String.join(", ", question.get().answers()) + ".");
    }
    return incident.live().isPresent()
        ? Optional.of("A call is still on. Wait for its end, or end it: the plan may ring next.")
        : onTheLine(incident);
  }

  private static Optional<String> call(Incident incident, Event.OperatorCalls calls) {
    if (incident.phase() == Phase.DURESS && calls.person().equals(Callee.SITE)) {
      return Optional.of("The duress code was given. The site is not rung.");
    }
    return isRung(incident, calls.person(), calls.number());
  }

  /** Never two live attempts to one person. */
  private static Optional<String> isRung(Incident incident, String person, String number) {
    return incident.allLive().stream()
            .anyMatch(live -> live.number().equals(number) || !person.isEmpty() && live.person().equals(person))
        ? Optional.of("This person is being rung or is on the line. Join that call, or wait for its end.")
        : Optional.empty();
  }

  private static Optional<String> join(Incident incident, Event.OperatorJoins joins) {
    var live = incident.attempt(joins.attempt()).filter(Attempt::live);
    if (live.isEmpty()) {
      return Optional.of("This call is over.");
    }
    if (incident.underDuress()) {
      return Optional.of("The duress code was given. Whoever stands beside the caller must hear nothing unusual.");
    }
    if (live.get().beside() != null) {
      return Optional.of("This person was called to sit with others. Hang up and call him yourself to speak with him alone.");
    }
    return Optional.ofNullable(live.get().with())
        .filter(other -> !other.equals(joins.operator()))
        .map(other -> other + " speaks on this call already.");
  }

  private static Optional<String> leave(Incident incident, Event.OperatorLeaves leaves) {
    return OnTheLineRefusals.speaking(incident, leaves.attempt(), leaves.operator());
  }

  private static Optional<String> hangUp(Incident incident, Event.OperatorHangsUp hangsUp) {
    var live = incident.attempt(hangsUp.attempt()).filter(Attempt::live);
    if (live.isEmpty()) {
      return Optional.of("This call is over.");
    }
    return incident.underDuress() && live.get().by() == null
        ? Optional.of("The duress code was given. The call is left to come to its own end.")
        : Optional.empty();
  }

  private static Optional<String> send(Incident incident, Event.OperatorSends sends) {
    if (incident.phase() == Phase.DURESS) {
      return Optional.of("The duress code was given. Nobody is sent by telephone; speak with the emergency services.");
    }
    var contact = incident.site() == null ? Optional.empty()
        : incident.site().contact(sends.person()).filter(one -> one.numbers().contains(sends.number()));
    if (contact.isEmpty()) {
      return Optional.of("The site has no contact " + sends.person() + " with this number.");
    }
    if (incident.mission() != null && !incident.mission().isInPeoplesHands()) {
      return Optional.of("Somebody is on his way already. End that mission first.");
    }
    return incident.live().isPresent() || incident.pause() != null
        ? Optional.of("The plan is ringing somebody. Wait for the end of its call, or end it.")
        : isRung(incident, sends.person(), sends.number());
  }

  private static Optional<String> report(Incident incident, Event.MissionReported reported) {
    if (incident.mission() == null) {
      return Optional.of("Nobody has been sent.");
    }
    if (incident.allLive().stream().anyMatch(live -> live.person().equals(incident.mission().person()) && !isByHand(live))) {
      return Optional.of("He is being called just now. Wait for the end of that call, or end it.");
    }
    return reported.point().compareTo(incident.mission().reached()) > 0
        ? Optional.empty()
        : Optional.of("He has reached this point already: " + Stream.of(Point.values())
            .filter(point -> point.compareTo(incident.mission().reached()) > 0).map(Enum::name).toList() + " are left.");
  }

  private static Optional<String> service(Incident incident, Event.ServiceCalls calls, EvidenceTable evidence) {
    return switch (Services.ruling(incident, calls, evidence)) {
      case Ruling.Allowed _ -> Optional.empty();
      case Ruling.Missing missing -> Optional.of(Services.words(missing));
    };
  }

  private static Optional<String> reported(Incident incident, Event.ServiceReported reported) {
    return incident.services().stream()
            .anyMatch(call -> call.service() == reported.service() && call.reportedAt() == null)
        ? Optional.empty()
        : Optional.of("This service was not called, or its answer is entered already.");
  }

  /** Whoever was sent must not be forgotten at the site. */
  private static Optional<String> close(Incident incident) {
    if (incident.mission() != null) {
      return Optional.of("Somebody is on a mission at the site. Enter his all clear first.");
    }
    return incident.allLive().stream().anyMatch(attempt -> attempt.with() != null || isByHand(attempt))
        ? Optional.of("A call of yours is still on. End it first.")
        : Optional.empty();
  }

}
