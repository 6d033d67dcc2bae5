package org.contrappel.server.incidents;

import java.util.List;
import org.contrappel.incident.Incident;
import org.contrappel.incident.Order;
import org.contrappel.server.instructions.Assurance;
import org.contrappel.server.instructions.Given;
import org.contrappel.server.instructions.Instruction;
import org.contrappel.server.instructions.Keeping;
import org.contrappel.server.instructions.Kind;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;

/** The test that whoever cancels an alarm by his code may ask for: an instruction of the site like any other. */
final class ShortTests {
  private static final String WORDS = "Demandé au téléphone après l'annulation d'une alarme.";
  private final Keeping keeping;

  ShortTests(Keeping keeping) {
    this.keeping = keeping;
  }

  /** In the same stroke as the incident's entry, so that neither is there without the other. */
  List<NewEntry> begin(LaneView view, Incident incident, Order.PutOnTest order, Changes.Draft draft) {
    var now = view.now();
    var instruction = new Instruction(
        "test-" + order.attempt(), Kind.ON_TEST, Incident.AUTOMATIC, Assurance.BY_CODE, "", now, order.until(), WORDS,
        order.by(), order.attempt(), true, null, null, null, now);
    return keeping.given(view, new Given(incident.site().id(), instruction), draft);
  }
}
