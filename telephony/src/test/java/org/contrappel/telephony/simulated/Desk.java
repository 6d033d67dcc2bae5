package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.contrappel.telephony.CallRequest;

/** A world with one station in it, for a test. */
final class Desk {
  final Instant start = Instant.parse("2026-11-22T20:00:00Z");
  final Answers station;
  final World world;
  final SimulatedNetwork network;

  Desk(int codeLength, long seed) {
    station = Answers.codeOf(codeLength);
    world = new World(start, seed);
    network = world.connect(station, station);
  }

  /** Rings somebody and lets two minutes pass. */
  Line rings(Line line) {
    network.place(new CallRequest("attempt-1", line.number(), Duration.ofSeconds(30), List.of()));
    world.letPass(Duration.ofMinutes(2));
    return line;
  }
}
