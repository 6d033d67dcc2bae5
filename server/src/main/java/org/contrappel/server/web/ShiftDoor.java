package org.contrappel.server.web;

import java.time.Instant;
import java.util.List;
import org.contrappel.server.ledger.Presence;
import org.contrappel.server.presence.Asked;
import org.contrappel.server.presence.SignsOfLife;
import org.contrappel.server.security.Role;
import org.contrappel.server.shift.Handover;
import org.contrappel.server.shift.OnShift;
import org.contrappel.server.shift.Shifts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Taking the shift: the hand-over sheet, signed by who takes it; the notes; leaving. */
@RestController
@RequestMapping("/api/shift")
class ShiftDoor {
  private final Shifts shifts;
  private final Presence presence;
  private final SignsOfLife signs;

  ShiftDoor(Shifts shifts, Presence presence, SignsOfLife signs) {
    this.shifts = shifts;
    this.presence = presence;
    this.signs = signs;
  }

  /**
   * @param lastSeen when he, or his desk, last asked for something; null when never
   * @param answerBy he is asked for a sign of life and is missed after this; null when he is not
   */
  record OnShiftView(String name, Role role, Instant since, Instant lastSeen, Instant answerBy) {}

  record Leaving(String note) {}

  record Note(String words) {}

  @GetMapping
  List<OnShiftView> on() {
    return shifts.on().stream().map(this::view).toList();
  }

  @GetMapping("/handover")
  Handover handover() {
    return shifts.handover();
  }

  @PostMapping
  OnShiftView take(Authentication who) throws InterruptedException {
    return view(shifts.take(who.getName(), Roles.of(who)));
  }

  @PostMapping("/leave")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@RequestBody(required = false) Leaving leaving, Authentication who) throws InterruptedException {
    var on = shifts.of(who.getName()).orElseThrow(
        () -> new Refusal(HttpStatus.CONFLICT, "You have not taken the shift, so there is none to leave."));
    shifts.leave(on, Texts.orEmpty(leaving == null ? null : leaving.note()));
  }

  @PostMapping("/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void note(@RequestBody Note note, Authentication who) throws InterruptedException {
    shifts.note(who.getName(), Texts.required(note.words(), "words"));
  }

  /** He has pressed a key or moved his mouse: a desk must not say so for him. */
  @PostMapping("/alive")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void alive(Authentication who) {
    signs.given(who.getName());
  }

  private OnShiftView view(OnShift on) {
    return new OnShiftView(
        on.name(), on.role(), on.since(), presence.last(on.name()).orElse(null),
        signs.asked(on.name()).map(Asked::until).orElse(null));
  }
}
