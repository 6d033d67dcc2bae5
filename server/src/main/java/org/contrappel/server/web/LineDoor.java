package org.contrappel.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.contrappel.incident.Event;
import org.contrappel.incident.call.Fact;
import org.contrappel.incident.call.LineAct;
import org.contrappel.incident.site.Callee;
import org.contrappel.server.talk.SpokenWords;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNetwork;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an operator does in a call he speaks on, and what a supervisor does with the two of them. It is in the register
 * before it can be heard.
 */
@RestController
@RequestMapping("/api/incidents/{id}/calls/{attempt}")
class LineDoor {
  private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,20}");
  private static final Pattern OPERATOR = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final int LONGEST_WORD = 64;
  private static final Duration STILL_TYPED = Duration.ofMinutes(1);
  private final Acts acts;
  private final PhoneNetwork network;
  private final SpokenWords words;
  private final WordFields fields;

  LineDoor(Acts acts, PhoneNetwork network, SpokenWords words, WordFields fields) {
    this.acts = acts;
    this.network = network;
    this.words = words;
    this.fields = fields;
  }

  /** Whom to pass the call on to, or to bring in: see {@link CallDoor}. @param operator another operator's name */
  record Other(String person, String number, String name, String operator) {}

  /** @param keys 1 to 20 of {@code 0-9 * #} */
  record Pressed(String keys) {
    @Override
    public String toString() {
      return "Pressed[hidden]";
    }
  }

  record Focus(Boolean focused) {}

  /** @param muted whether nothing the person called says is recorded now */
  record Muted(boolean muted) {}

  /** @param word as it was heard */
  record Typed(String word) {
    @Override
    public String toString() {
      return "Typed[hidden]";
    }
  }

  /** What a word amounts to. */
  enum Verdict {
    RIGHT,
    WRONG
  }

  /** @param sign the word was the duress word, which looks right to whoever looks over the operator's shoulder */
  record Judged(Verdict verdict, boolean sign) {}

  @PostMapping("/hold")
  IncidentView hold(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return acts.done(id, act(who, attempt, new LineAct.Holds()));
  }

  @PostMapping("/resume")
  IncidentView resume(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return acts.done(id, act(who, attempt, new LineAct.Resumes()));
  }

  /** Which keys they are goes to the telephone and to no other place. */
  @PostMapping("/keys")
  IncidentView keys(
      @PathVariable String id, @PathVariable String attempt, @RequestBody Pressed pressed, Authentication who)
      throws InterruptedException {
    if (pressed.keys() == null || !KEYS.matcher(pressed.keys()).matches()) {
      throw Refusal.malformed("Send 1 to 20 keys, each 0 to 9, * or #: {\"keys\": \"1#\"}.");
    }
    var after = acts.done(id, act(who, attempt, new LineAct.Keys(pressed.keys().length())));
    lines().keys(attempt, pressed.keys());
    return after;
  }

  @PostMapping("/transfer")
  IncidentView transfer(
      @PathVariable String id, @PathVariable String attempt, @RequestBody Other other, Authentication who)
      throws InterruptedException {
    if (other.operator() == null) {
      return acts.done(id, invited(id, attempt, other, true, who));
    }
    if (!OPERATOR.matcher(other.operator()).matches()) {
      throw Refusal.malformed("An operator's name has 1 to 40 of a-z, 0-9 and -, and begins with no -.");
    }
    var passes = act(who, attempt, new LineAct.PassesTo(other.operator()));
    acts.refuse(id, passes);
    registered(other.operator());
    return acts.done(id, passes);
  }

  @PostMapping("/invite")
  IncidentView invite(
      @PathVariable String id, @PathVariable String attempt, @RequestBody Other other, Authentication who)
      throws InterruptedException {
    return acts.done(id, invited(id, attempt, other, false, who));
  }

  @PostMapping("/listen")
  IncidentView listen(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return supervises(id, attempt, new LineAct.Listens(), who);
  }

  @PostMapping("/whisper")
  IncidentView whisper(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return supervises(id, attempt, new LineAct.Whispers(), who);
  }

  @PostMapping("/stop-listening")
  IncidentView stopListening(@PathVariable String id, @PathVariable String attempt, Authentication who)
      throws InterruptedException {
    return acts.done(id, act(who, attempt, new LineAct.StopsListening()));
  }

  /** Said again every few seconds while the cursor is there: the recording comes back by itself when a desk dies. */
  @PostMapping("/word-field")
  Muted wordField(@PathVariable String id, @PathVariable String attempt, @RequestBody Focus focus, Authentication who)
      throws InterruptedException {
    var asks = act(who, attempt, new LineAct.AsksTheWord());
    if (!Boolean.TRUE.equals(focus.focused())) {
      if (acts.incident(id).attempt(attempt).filter(call -> who.getName().equals(call.with())).isPresent()) {
        lines().wordHeard(attempt);
        fields.left(attempt);
      }
      return new Muted(false);
    }
    acts.refuse(id, asks);
    if (!lines().wordAsked(attempt)) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE, "The recording could not be muted. Do not have the word said now.");
    }
    if (fields.focused(attempt, now())) {
      acts.done(id, asks);
    }
    return new Muted(true);
  }

  /** The word is judged here and is nowhere afterwards; what it proves is written down before the answer. */
  @PostMapping("/word")
  Judged word(@PathVariable String id, @PathVariable String attempt, @RequestBody Typed typed, Authentication who)
      throws InterruptedException {
    if (typed.word() == null || typed.word().isBlank() || typed.word().length() > LONGEST_WORD) {
      throw Refusal.malformed("Send the word as it was heard, 1 to 64 characters: {\"word\": \"…\"}.");
    }
    if (!isOverJustNow(id, attempt, who.getName())) {
      acts.refuse(id, new Event.WordHeard(who.getName(), attempt, "", false, now()));
    }
    var heard = words.judged(who.getName(), attempt, typed.word(), now());
    acts.done(id, heard);
    return new Judged(heard.accepted() ? Verdict.RIGHT : Verdict.WRONG, heard.duress());
  }

  /**
   * The person hung up while the word was being typed. A duress word counts all the same; any other is refused as what it
   * is, too late, and nobody learns whether it was right.
   */
  private boolean isOverJustNow(String id, String attempt, String operator) {
    var incident = acts.incident(id);
    return operator.equals(incident.hands()) && incident.attempt(attempt)
        .filter(call -> call.seen(Fact.SPOKEN) && call.seen(Fact.ENDED))
        .filter(call -> now().isBefore(call.at(Fact.ENDED).plus(STILL_TYPED))).isPresent();
  }

  private IncidentView supervises(String id, String attempt, LineAct how, Authentication who)
      throws InterruptedException {
    var act = act(who, attempt, how);
    acts.refuse(id, act);
    registered(who.getName());
    return acts.done(id, act);
  }

  private Event.OperatorInvites invited(
      String id, String attempt, Other other, boolean instead, Authentication who) {
    lines();
    var person = Texts.orEmpty(other.person());
    var number = Numbers.wanted(acts.incident(id), person, other.number());
    return new Event.OperatorInvites(
        who.getName(), attempt, person.equals(Callee.SITE) ? Callee.SITE : person, Texts.orEmpty(other.name()), number,
        CallDoor.SCRIPT, instead, now());
  }

  private void registered(String operator) {
    if (!lines().registered(operator)) {
      throw new Refusal(HttpStatus.CONFLICT, "No telephone of " + operator + " is registered.");
    }
  }

  private OperatorLines lines() {
    return network.operators().orElseThrow(
        () -> Refusal.malformed("This station's telephone network has no telephones for operators."));
  }

  private Event.OnTheLine act(Authentication who, String attempt, LineAct act) {
    return new Event.OnTheLine(who.getName(), attempt, act, now());
  }

  private Instant now() {
    return acts.clock().instant();
  }
}
