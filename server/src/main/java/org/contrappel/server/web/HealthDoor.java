package org.contrappel.server.web;

import org.contrappel.server.Settings;
import org.contrappel.server.health.Report;
import org.contrappel.server.health.StationHealth;
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
  private final Settings settings;
  private final StationHealth station;

  HealthDoor(LaneNode lanes, PhoneNetwork network, Settings settings, StationHealth station) {
    this.station = station;
    this.lanes = lanes;
    this.network = network;
    this.settings = settings;
  }

  /**
   * @param ready whether alarms are taken and decided here
   * @param lanes how many of the 65 lanes this node holds
   * @param telephone whether calls can be placed now
   * @param network {@code asterisk} or {@code simulated}
   */
  record Health(boolean ready, int lanes, boolean telephone, String network) {}

  @GetMapping("/api/health")
  ResponseEntity<Health> health() {
    var held = lanes.lanes().size();
    var canRing = network.reachable();
    var health = new Health(held == Lanes.all().size(), held, canRing, settings.network());
    var status = health.ready() && canRing ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    return ResponseEntity.status(status).body(health);
  }

  /** Piece by piece, for the desk. Looks now. */
  @GetMapping("/api/station/health")
  Report ofTheStation() {
    return station.look();
  }
}
