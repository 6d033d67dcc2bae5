package org.contrappel.world.invariant;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Incident;
import org.contrappel.server.kept.Json;
import org.contrappel.server.ledger.StreamName;

/** Something that must hold for an incident whenever something of it was written. */
public interface Invariant {

  /**
   * What is looked at.
   *
   * @param stored the incident's whole stream, byte for byte
   * @param kept the record as it is kept
   */
  record Seen(StreamName stream, List<byte[]> stored, Incident kept, Json json) {}

  /** A sentence about what is wrong; empty when nothing is. */
  Optional<String> brokenBy(Seen seen);
}
