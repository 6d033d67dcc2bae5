package org.contrappel.server.web;

import java.time.Duration;
import org.contrappel.incident.Event;
import org.contrappel.incident.mission.Point;
import org.contrappel.incident.plan.PlanStep.Sent;
import org.contrappel.server.station.CodeList;
import org.contrappel.server.station.Rulebook;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does with an incident. Every act has its author: the name of the key it came with. */
@RestController
@RequestMapping("/api/incidents/{id}")
class OperatorDoor {
  private static final int LAST_PLACE = 9;
  private final Acts acts;
  private final Rulebook rulebook;

  OperatorDoor(Acts acts, Rulebook rulebook) {
    this.acts = acts;
    this.rulebook = rulebook;
  }

  /** @param confirmed he knows that another has it @param reason a supervisor's, who overrides; may be missing */
  record Claim(Boolean confirmed, String reason) {}

  /** @param minutes 1 to 60 @param priority 0 to 9, the incident's own when missing */
  record Hold(String reason, int minutes, Integer priority) {}

  record Answer(String step, String answer) {}

  /** @param number one of the contact's; the first of them when missing @param who {@code AGENT} when missing */
  record Send(String person, String number, Sent who) {}

  record Heard(Point point, String words) {}

  /** @param code one of the station's note codes; may be missing */
  record Note(String code, String words) {}

  /** @param code one of the station's closing codes @param whenRestored to wait for the return to normal */
  record Closing(String code, String reason, String measures, Boolean whenRestored) {}

  @PostMapping("/claim")
  IncidentView claim(@PathVariable String id, @RequestBody(required = false) Claim claim, Authentication who)
      throws InterruptedException {
    var confirmed = claim != null && Boolean.TRUE.equals(claim.confirmed());
    var reason = claim == null ? null : claim.reason();
    if (reason != null && !Roles.isSupervisor(who)) {
      throw Refusal.forbidden("Only a supervisor overrides. Confirm instead: {\"confirmed\": true}.");
    }
    return acts.done(id, new Event.OperatorClaimed(who.getName(), confirmed, Texts.optional(reason), now()));
  }

  @PostMapping("/give-back")
  IncidentView giveBack(@PathVariable String id, Authentication who) throws InterruptedException {
    return acts.done(id, new Event.OperatorGaveBack(who.getName(), now()));
  }

  @PostMapping("/hold")
  IncidentView hold(@PathVariable String id, @RequestBody Hold hold, Authentication who) throws InterruptedException {
    var priority = hold.priority() == null ? acts.incident(id).priority() : hold.priority();
    if (priority < 0 || priority > LAST_PLACE) {
      throw Refusal.malformed("The priority on return is 0 (first) to 9 (last).");
    }
    var until = now().plus(Duration.ofMinutes(hold.minutes()));
    return acts.done(id, new Event.OperatorHeld(
        who.getName(), Texts.required(hold.reason(), "reason"), until, priority, now()));
  }

  @PostMapping("/acknowledge")
  IncidentView acknowledge(@PathVariable String id, Authentication who) throws InterruptedException {
    return acts.done(id, new Event.SignalsAcknowledged(who.getName(), now()));
  }

  @PostMapping("/answer")
  IncidentView answer(@PathVariable String id, @RequestBody Answer answer, Authentication who)
      throws InterruptedException {
    return acts.done(id, new Event.OperatorAnswered(
        who.getName(), Texts.required(answer.step(), "step"), Texts.required(answer.answer(), "answer"), now()));
  }

  @PostMapping("/send")
  IncidentView send(@PathVariable String id, @RequestBody Send send, Authentication who) throws InterruptedException {
    var person = Texts.required(send.person(), "person");
    var number = send.number() == null ? Numbers.first(acts.incident(id), person) : send.number();
    var sent = send.who() == null ? Sent.AGENT : send.who();
    return acts.done(id, new Event.OperatorSends(who.getName(), sent, person, number, now()));
  }

  @PostMapping("/mission")
  IncidentView mission(@PathVariable String id, @RequestBody Heard heard, Authentication who)
      throws InterruptedException {
    if (heard.point() == null) {
      throw Refusal.malformed("Say which point is reached: {\"point\": \"ARRIVED\", \"words\": \"…\"}.");
    }
    return acts.done(id, new Event.MissionReported(who.getName(), heard.point(), Texts.orEmpty(heard.words()), now()));
  }

  @PostMapping("/notes")
  IncidentView note(@PathVariable String id, @RequestBody Note note, Authentication who) throws InterruptedException {
    return acts.done(id, new Event.NoteWritten(
        who.getName(), listed(note.code(), rulebook.inForce().noteCodes()),
        Texts.required(note.words(), "words"), now()));
  }

  @PostMapping("/close")
  IncidentView close(@PathVariable String id, @RequestBody Closing closing, Authentication who)
      throws InterruptedException {
    return acts.done(id, new Event.OperatorClosed(
        who.getName(), listed(closing.code(), rulebook.inForce().closingCodes()),
        Texts.required(closing.reason(), "reason"), Texts.orEmpty(closing.measures()),
        Boolean.TRUE.equals(closing.whenRestored()), now()));
  }

  private static String listed(String code, CodeList list) {
    list.refusal(code).ifPresent(sentence -> {
      throw Refusal.malformed(sentence);
    });
    return Texts.orEmpty(code);
  }

  private java.time.Instant now() {
    return acts.clock().instant();
  }
}
