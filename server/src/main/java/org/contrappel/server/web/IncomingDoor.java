package org.contrappel.server.web;

import java.util.List;
import org.contrappel.server.switchboard.CallView;
import org.contrappel.server.switchboard.Happened.Does;
import org.contrappel.telephony.PhoneNetwork;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The calls that belong to no incident, and what the operator who speaks on one does with it. */
@RestController
@RequestMapping("/api/incoming")
class IncomingDoor {
  private final StationCalls calls;
  private final PhoneNetwork network;

  IncomingDoor(StationCalls calls, PhoneNetwork network) {
    this.calls = calls;
    this.network = network;
  }

  @GetMapping
  List<CallView> live() {
    return calls.now().inOrder().stream().map(CallView::of).toList();
  }

  /** The first who claims it has it, and his telephone is rung. */
  @PostMapping("/{id}/claim")
  JsonNode claim(@PathVariable String id, Authentication who) throws InterruptedException {
    mustHaveATelephone(network, who);
    return done(id, Does.CLAIM, who);
  }

  @PostMapping("/{id}/give-back")
  JsonNode giveBack(@PathVariable String id, Authentication who) throws InterruptedException {
    return done(id, Does.GIVE_BACK, who);
  }

  @PostMapping("/{id}/hold")
  JsonNode hold(@PathVariable String id, Authentication who) throws InterruptedException {
    return done(id, Does.HOLD, who);
  }

  @PostMapping("/{id}/resume")
  JsonNode resume(@PathVariable String id, Authentication who) throws InterruptedException {
    return done(id, Does.RESUME, who);
  }

  @PostMapping("/{id}/hang-up")
  JsonNode hangUp(@PathVariable String id, Authentication who) throws InterruptedException {
    return done(id, Does.HANG_UP, who);
  }

  private JsonNode done(String id, Does what, Authentication who) throws InterruptedException {
    return calls.done(id, what, who.getName(), null).path("call");
  }

  static void mustHaveATelephone(PhoneNetwork network, Authentication who) {
    if (network.operators().filter(lines -> lines.registered(who.getName())).isEmpty()) {
      throw new Refusal(HttpStatus.CONFLICT, "Your telephone is not registered, so nobody could be put through to you.");
    }
  }
}
