package org.contrappel.server.web;

import java.time.Instant;
import org.contrappel.incident.Event;
import org.contrappel.incident.site.Callee;
import org.contrappel.telephony.PhoneNetwork;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls of an incident in an operator's hands: he places one, joins one, gives it back, ends it. */
@RestController
@RequestMapping("/api/incidents/{id}/calls")
class CallDoor {
  static final String SCRIPT = "operator-call";
  private final Acts acts;
  private final PhoneNetwork network;

  CallDoor(Acts acts, PhoneNetwork network) {
    this.acts = acts;
    this.network = network;
  }

  /**
   * Whom to call.
   *
   * @param person {@code site} or a contact's id; may be missing when there is a number
   * @param number one of that person's, or any; the first of the person's when missing
   * @param name how the person is called in the register when he is nobody's contact; may be missing
   */
  record Wanted(String person, String number, String name) {}

  @PostMapping
  IncidentView call(@PathVariable String id, @RequestBody Wanted wanted, Authentication who) throws InterruptedException {
    if (network.operators().isEmpty()) {
      throw Refusal.malformed("This station's telephone network has no telephones for operators.");
    }
    var person = Texts.orEmpty(wanted.person());
    var number = Numbers.wanted(acts.incident(id), person, wanted.number());
    return acts.done(id, new Event.OperatorCalls(
        who.getName(), person.equals(Callee.SITE) ? Callee.SITE : person, Texts.orEmpty(wanted.name()), number, SCRIPT,
        now()));
  }

  @PostMapping("/{attempt}/join")
  IncidentView join(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return acts.done(id, new Event.OperatorJoins(who.getName(), attempt, now()));
  }

  @PostMapping("/{attempt}/give-back")
  IncidentView giveBack(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return acts.done(id, new Event.OperatorLeaves(who.getName(), attempt, now()));
  }

  @PostMapping("/{attempt}/hang-up")
  IncidentView hangUp(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return acts.done(id, new Event.OperatorHangsUp(who.getName(), attempt, now()));
  }

  private Instant now() {
    return acts.clock().instant();
  }
}
