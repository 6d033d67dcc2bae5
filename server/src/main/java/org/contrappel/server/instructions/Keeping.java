package org.contrappel.server.instructions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contrappel.incident.site.Alarm;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/** Keeps the instructions of a lane's sites, and writes down their beginning and their end. */
public final class Keeping {
  private static final String TIMER = "instructions";
  private final Json json;

  public Keeping(Json json) {
    this.json = json;
  }

  /** The body of an entry {@code instruction_withdrawn}. */
  record WithdrawnEntry(String by, Instruction instruction) {}

  /** The body of an entry {@code signal_on_test}. */
  record OnTestEntry(String instruction, Alarm alarm) {}

  public Instructions of(LaneView view, String site) {
    return view.document(Names.instructions(site)).map(text -> json.read(text, Instructions.class))
        .orElse(Instructions.NONE);
  }

  /** Beside what else is decided; nothing when it was given before. */
  public List<NewEntry> given(LaneView view, Given given, Changes.Draft draft) {
    var before = of(view, given.site());
    if (before.named(given.instruction().id()).isPresent()) {
      return List.of();
    }
    var entries = new ArrayList<NewEntry>();
    entries.add(entry(given.site(), "instruction_given", given.instruction()));
    turned(view, given.site(), before.given(given.instruction()), entries, draft);
    return entries;
  }

  /** Beside what else is decided; nothing when there is none such. */
  public List<NewEntry> withdrawn(LaneView view, Withdrawal withdrawal, Changes.Draft draft) {
    var before = of(view, withdrawal.site());
    var lifted = before.named(withdrawal.instruction());
    if (lifted.isEmpty()) {
      return List.of();
    }
    var entries = new ArrayList<NewEntry>();
    entries.add(entry(withdrawal.site(), "instruction_withdrawn", new WithdrawnEntry(withdrawal.by(), lifted.get())));
    turned(view, withdrawal.site(), before.without(withdrawal.instruction()), entries, draft);
    return entries;
  }

  /** An instruction of the site begins or ends. */
  public Decision due(LaneView view, String site) {
    return turned(view, site, of(view, site), new ArrayList<>());
  }

  private Decision turned(LaneView view, String site, Instructions instructions, List<NewEntry> entries) {
    var draft = Changes.draft();
    turned(view, site, instructions, entries, draft);
    return new Decision(entries, draft.done());
  }

  private void turned(
      LaneView view, String site, Instructions instructions, List<NewEntry> entries, Changes.Draft draft) {
    var turn = instructions.turn(view.now());
    turn.began().forEach(one -> entries.add(entry(site, "instruction_began", one)));
    turn.ending().forEach(one -> entries.add(entry(site, "instruction_ending", one)));
    turn.ended().forEach(one -> entries.add(entry(site, "instruction_ended", one)));
    draft.put(Names.instructions(site), json.write(turn.next()));
    var timer = Names.siteTimer(site, TIMER);
    turn.next().next().ifPresentOrElse(at -> draft.set(new Timer(timer, at, timer)), () -> draft.cancel(timer));
  }

  /** Whether a site's timer is that of its instructions. */
  public static boolean isOurs(String timer) {
    return timer.endsWith(" " + TIMER);
  }

  /** What is written of an alarm that is logged and not handled; empty when it is to be handled. */
  public Optional<NewEntry> onTest(LaneView view, Alarm alarm, Changes.Draft draft) {
    return of(view, alarm.site()).onTest(alarm).map(instruction -> {
      draft.put(Names.onTest(alarm.id()), instruction.id());
      return entry(alarm.site(), "signal_on_test", new OnTestEntry(instruction.id(), alarm));
    });
  }

  private NewEntry entry(String site, String kind, Object body) {
    return new NewEntry(StreamName.site(site), kind, json.write(body));
  }
}
