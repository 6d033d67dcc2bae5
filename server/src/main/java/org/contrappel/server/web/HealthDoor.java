package org.contrappel.server.web;

import org.contrappel.server.lane.LaneNode;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.telephony.PhoneNetwork;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Is the station fit for work? 200 when this node holds lanes and can ring, else 503 with what is missing. */
@RestController
class HealthDoor {
  private final LaneNode lanes;
  private final PhoneNetwork network;

  HealthDoor(LaneNode lanes, PhoneNetwork network) {
    this.lanes = lanes;
    this.network = network;
  }

  record Health(boolean ready, int lanes, boolean telephone) {}

  @GetMapping("/api/health")
  ResponseEntity<Health> health() {
    var held = lanes.lanes().size();
    var health = new Health(held == Lanes.all().size() && network.reachable(), held, network.reachable());
    return ResponseEntity.status(health.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE).body(health);
  }
}
