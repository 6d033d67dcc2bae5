package org.contrappel.server.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.contrappel.incident.Event;
import org.contrappel.server.kept.KeptIncidents;
import org.contrappel.server.switchboard.CallView;
import org.contrappel.server.switchboard.Happened.Does;
import org.contrappel.server.switchboard.MissedCall;
import org.contrappel.telephony.PhoneNetwork;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who called and spoke with nobody, to be called back with one key. */
@RestController
@RequestMapping("/api/missed")
class MissedDoor {
  private final StationCalls calls;
  private final Acts acts;
  private final KeptIncidents incidents;
  private final PhoneNetwork network;

  MissedDoor(StationCalls calls, Acts acts, KeptIncidents incidents, PhoneNetwork network) {
    this.calls = calls;
    this.acts = acts;
    this.incidents = incidents;
    this.network = network;
  }

  /** @param incident the open incident of one of the sites when he called; null: none */
  record MissedView(
      String id, String number, Instant at, List<CallView.Site> sites, String incident, String calledBackBy) {}

  record Done(String words) {}

  /** @param incident where the call belongs; null: nowhere @param call its id there or as a call of the station; may be null */
  record CalledBack(String incident, String call) {}

  @GetMapping
  List<MissedView> missed() {
    return calls.now().missed().stream().map(MissedDoor::view).toList();
  }

  /** In the open incident of the site where there is one, else as a call of the station. */
  @PostMapping("/{id}/call-back")
  CalledBack callBack(@PathVariable String id, Authentication who) throws InterruptedException {
    var missed = calls.now().missed(id).orElseThrow(() -> Refusal.unknown("missed call"));
    if (missed.number() == null) {
      throw new Refusal(HttpStatus.CONFLICT, "He showed no number, so nobody can call him back.");
    }
    IncomingDoor.mustHaveATelephone(network, who);
    var open = missed.sites().stream().flatMap(site -> incidents.openAt(site.id()).stream()).findFirst();
    if (open.isEmpty()) {
      var body = calls.done(id, Does.CALL_BACK, who.getName(), UUID.randomUUID().toString());
      return new CalledBack(null, body.path("call").path("id").asString(""));
    }
    acts.done(open.get(), new Event.OperatorCalls(
        who.getName(), "", missed.sites().getFirst().name(), missed.number(), CallDoor.SCRIPT, acts.clock().instant()));
    calls.done(id, Does.CALLED_BACK, who.getName(), open.get());
    return new CalledBack(open.get(), null);
  }

  @PostMapping("/{id}/done")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void done(@PathVariable String id, @RequestBody(required = false) Done done, Authentication who)
      throws InterruptedException {
    calls.done(id, Does.DONE, who.getName(), Texts.orEmpty(done == null ? null : done.words()));
  }

  private static MissedView view(MissedCall call) {
    return new MissedView(
        call.id(), call.number(), call.at(), CallView.sites(call.sites()), call.incident(), call.calledBackBy());
  }
}
