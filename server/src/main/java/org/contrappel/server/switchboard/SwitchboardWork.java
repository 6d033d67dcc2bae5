package org.contrappel.server.switchboard;

import java.util.List;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.Input;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.lane.NewEntry;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;
import org.contrappel.server.ledger.Timer;

/** The work of the station's lane, with its calls decided; of every other lane, the work it had. */
final class SwitchboardWork implements LaneWork {
  private final LaneWork work;
  private final Rules rules;
  private final Operating operating;
  private final Json json;

  SwitchboardWork(LaneWork work, Rules rules, Operating operating, Json json) {
    this.work = work;
    this.rules = rules;
    this.operating = operating;
    this.json = json;
  }

  @Override
  public Decision decide(LaneView view, Input input) {
    return switch (input) {
      case Input.Item(_, var kind, var text) when kind.equals(Names.STATION_CALL) ->
          decide(view, json.read(text, Envelope.class).happened());
      case Input.Due(_, var payload, _) when Names.callOfTimer(payload).isPresent() ->
          decide(view, new Happened.TimeIsOver(Names.callOfTimer(payload).get()));
      default -> work.decide(view, input);
    };
  }

  private Decision decide(LaneView view, Happened happened) {
    var board = view.document(Names.SWITCHBOARD).map(text -> json.read(text, Switchboard.class)).orElse(Switchboard.EMPTY);
    var decided = rules.step(board, happened, view.now());
    if (decided.kind() == null) {
      return Decision.NOTHING;
    }
    var draft = Changes.draft();
    if (!decided.board().equals(board)) {
      draft.put(Names.SWITCHBOARD, json.write(decided.board()));
    }
    if (decided.timed() != null && decided.after() != null) {
      var timer = Names.callTimer(decided.timed());
      if (decided.after().isZero()) {
        draft.cancel(timer);
      } else {
        draft.set(new Timer(timer, view.now().plus(decided.after()), timer));
      }
    }
    var entry = new NewEntry(StreamName.STATION, decided.kind(), json.write(decided.body()));
    return new Decision(List.of(entry), draft.done(), decided.deeds());
  }

  @Override
  public void committed(List<Entry> entries, Decision decision) {
    var others = decision.orders().stream().filter(order -> !(order instanceof Deed)).toList();
    work.committed(entries, new Decision(decision.entries(), decision.changes(), others));
    decision.orders().forEach(order -> {
      if (order instanceof Deed deed) {
        operating.carryOut(deed);
      }
    });
  }

  @Override
  public void takenOver(LaneView view) {
    work.takenOver(view);
    if (view.lane().equals(Lane.STATION)) {
      operating.inDoubt();
    }
  }

  @Override
  public void broken(Input input, Throwable error) {
    work.broken(input, error);
  }

  @Override
  public void letGo(Lane lane) {
    work.letGo(lane);
  }
}
