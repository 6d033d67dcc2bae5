package org.contrappel.server.station;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contrappel.script.Script;
import org.contrappel.script.reading.ScriptReader;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.LedgerReader;

/** The revisions frozen into incidents. Each is read from the ledger once: a revision never changes. */
public final class FrozenScripts {
  private final LedgerReader reader;
  private final Json json;
  private final Map<String, Script> byRevision = new ConcurrentHashMap<>();

  public FrozenScripts(LedgerReader reader, Json json) {
    this.reader = reader;
    this.json = json;
  }

  /** The script of this name, in the revision frozen into the incident. */
  public Script of(String incident, String name) {
    var lane = Lane.ofId(incident).orElseThrow();
    var frozen = reader.document(lane, Names.scriptsOf(incident))
        .map(json::tree)
        .orElseThrow(() -> new IllegalStateException("No scripts are frozen into " + incident));
    return revision(incident, name, frozen.path(name).asString());
  }

  /** A revision, for an id (of an incident or attempt) of the lane it is kept in. */
  public Script revision(String id, String name, String revision) {
    return byRevision.computeIfAbsent(revision, wanted -> read(Lane.ofId(id).orElseThrow(), name, wanted));
  }

  private Script read(Lane lane, String name, String revision) {
    var text = reader.document(lane, Names.script(revision))
        .orElseThrow(() -> new IllegalStateException("Revision " + revision + " of script " + name + " is not kept"));
    return ScriptReader.read(name + ".yaml", text.getBytes(StandardCharsets.UTF_8)).orThrow();
  }
}
