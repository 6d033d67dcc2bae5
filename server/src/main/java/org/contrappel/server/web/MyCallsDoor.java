package org.contrappel.server.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contrappel.incident.Incident;
import org.contrappel.incident.call.Attempt;
import org.contrappel.incident.call.Fact;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.switchboard.StationCall;
import org.contrappel.server.switchboard.SwitchboardReader;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calls whoever asks has a part in, by the ledger: what a page that was loaded anew has to show. */
@RestController
@RequestMapping("/api/calls")
class MyCallsDoor {
  private final KeptIncidents incidents;
  private final SwitchboardReader switchboard;

  MyCallsDoor(KeptIncidents incidents, SwitchboardReader switchboard) {
    this.incidents = incidents;
    this.switchboard = switchboard;
  }

  /** What he does in a call. */
  enum Part {
    /** He asked for it, and they do not speak yet. */
    ASKED,
    /** He belongs to its bridge: they speak, or he is being rung to come back to it. */
    WITH
  }

  /** @param incident null where the call belongs to none */
  record MyCall(String attempt, String incident, Instant since, Part state) {}

  @GetMapping("/mine")
  List<MyCall> mine(Authentication who) {
    return Stream.concat(ofIncidents(who), ofTheStation(who)).sorted(Comparator.comparing(MyCall::since)).toList();
  }

  private Stream<MyCall> ofIncidents(Authentication who) {
    return incidents.open().stream()
        .flatMap(incident -> incident.allLive().stream()
            .filter(call -> isWith(call, who) || isAsked(call, who))
            .map(call -> view(incident, call, who)));
  }

  private Stream<MyCall> ofTheStation(Authentication who) {
    return switchboard.now().with(who.getName()).stream().map(call -> new MyCall(
        call.id(), null, call.since(), call.state() == StationCall.State.ANSWERED ? Part.WITH : Part.ASKED));
  }

  private static MyCall view(Incident incident, Attempt call, Authentication who) {
    var with = isWith(call, who);
    var since = with ? Objects.requireNonNullElse(call.at(Fact.SPOKEN), call.at(Fact.ASKED)) : call.at(Fact.ASKED);
    return new MyCall(call.id(), incident.id(), since, with ? Part.WITH : Part.ASKED);
  }

  private static boolean isWith(Attempt call, Authentication who) {
    return who.getName().equals(call.with());
  }

  private static boolean isAsked(Attempt call, Authentication who) {
    return who.getName().equals(call.by()) && !call.seen(Fact.SPOKEN);
  }
}
