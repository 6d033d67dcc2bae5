package org.contrappel.world;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.contrappel.incident.site.AlarmClass.INTRUSION;

import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.contrappel.incident.Closing;
import org.contrappel.server.ledger.Append;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.LedgerParts;
import org.contrappel.server.ledger.memory.MemoryLedger;
import org.junit.jupiter.api.Test;

/** A world notices by itself when what was written is not what was decided, and says so with the invariant's name. */
class InvariantsTest {

  /** A ledger that writes something else than it is told. */
  private static StationWorld writing(UnaryOperator<Append> otherwise) {
    return Scene.demonstration().on((clock, suffixes) -> {
      var parts = new MemoryLedger(clock).parts(Beginning.LEASES, Beginning.KEYS, suffixes);
      return new LedgerParts(
          append -> parts.ledger().append(otherwise.apply(append)), parts.reader(), parts.leases(), parts.inbox(),
          parts.conversations(), parts.intake());
    }).world();
  }

  @Test
  void an_entry_whose_bytes_were_changed() {
    var world = writing(append -> new Append(
        append.lane(), append.epoch(), append.handled(),
        append.entries().stream().map(InvariantsTest::withOtherKind).toList(), append.changes(), append.dead()));

    assertThatThrownBy(() -> world.alarm("pneus-du-nord", INTRUSION).arrives())
        .isInstanceOf(AssertionError.class).hasMessageContaining("TheChainIsWhole");
  }

  private static Entry withOtherKind(Entry entry) {
    return entry.kind().equals("alarm_arrived")
        ? new Entry(
            entry.stream(), entry.number(), entry.at(), "nothing_arrived", entry.body(), entry.previous(), entry.hash())
        : entry;
  }

  @Test
  void a_record_that_is_not_what_the_register_amounts_to() {
    var world = writing(append -> new Append(
        append.lane(), append.epoch(), append.handled(), append.entries(), withOtherPriority(append.changes()),
        append.dead()));

    assertThatThrownBy(() -> world.alarm("pneus-du-nord", INTRUSION).arrives())
        .isInstanceOf(AssertionError.class).hasMessageContaining("TheStateIsTheFold");
  }

  private static Changes withOtherPriority(Changes changes) {
    var draft = Changes.draft();
    changes.put().forEach((name, json) -> draft.put(name, json.replace("\"priority\":3", "\"priority\":4")));
    return draft.done();
  }

  @Test
  void what_our_code_could_not_decide() {
    var seen = new ArrayList<Append>();
    var world = writing(append -> {
      seen.add(append);
      return append;
    });
    world.alarm("pneus-du-nord", INTRUSION).arrives();
    var lane = seen.getLast().lane();

    assertThatThrownBy(() -> {
      world.puts(lane, "nonsense", "{}");
      world.letPass(ofSeconds(1));
    }).isInstanceOf(AssertionError.class).hasMessageContaining("NothingIsSetAside");
  }

  @Test
  void a_story_that_went_otherwise_shows_the_register_to_whoever_told_it() {
    var world = Scene.demonstration().world();
    var incident = world.alarm("pneus-du-nord", INTRUSION).arrives();
    world.letPass(ofMinutes(10));

    assertThatThrownBy(() -> incident.isClosedAs(Closing.Kind.FALSE_ALARM))
        .isInstanceOf(StoryWentOtherwise.class)
        .hasMessageContaining("The closing should be FALSE_ALARM and is null.")
        .hasMessageContaining("Call M. Leroux on +33639981501");
  }
}
