package org.contrappel.server.callers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.incident.site.AlarmClass;
import org.contrappel.server.instructions.Given;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.Rules;
import org.contrappel.server.instructions.Withdrawal;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.Lanes;
import org.contrappel.server.reception.Reception;

/** Puts into the lanes what came of a caller's words. Whatever is done twice is done once, for each has its name. */
public final class Giving {
  private final Inbox inbox;
  private final Reception reception;
  private final InstantSource clock;
  private final Json json;

  public Giving(Inbox inbox, Reception reception, InstantSource clock, Json json) {
    this.inbox = inbox;
    this.reception = reception;
    this.clock = clock;
    this.json = json;
  }

  void give(String site, Instruction instruction) {
    inbox.put(
        Lanes.ofSite(site), Names.INSTRUCTION, json.write(new Given(site, instruction)), "caller " + instruction.id());
  }

  void lift(String site, String instruction, String call) {
    inbox.put(Lanes.ofSite(site), Names.WITHDRAWAL, json.write(new Withdrawal(site, instruction, Rules.BY_TELEPHONE)),
        "caller " + call + " lifts " + instruction);
  }

  /** Somebody keyed the word said under threat: an alarm of his site, by the way every alarm comes. */
  void duress(String call, Proof proof, String name) {
    var raw = new LinkedHashMap<String, String>();
    raw.put("site", proof.site());
    raw.put("class", AlarmClass.DURESS.word());
    raw.put("text", "Code de contrainte composé par %s, qui appelle. Rien de ce qu'il demande par touches ne compte (%s)."
        .formatted(name, call));
    reception.take(Rules.BY_TELEPHONE, call + "-duress", json.write(raw).getBytes(UTF_8));
  }

  /** An operator is told by the station's register, and by the call that rings him. */
  void lockedOut(String call, int turn, List<Guesses.LockedOut> locked) {
    for (var one : locked) {
      inbox.put(Lane.STATION, Names.STATION_ENTRY,
          json.write(new StationEntry(
              "callers_locked_out",
              Map.of("call", call, "who", one.what(), "until", one.until(), "at", clock.instant()))),
          call + " " + turn + " locks out " + one.what());
    }
  }
}
