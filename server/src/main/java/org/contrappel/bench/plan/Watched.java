package org.contrappel.bench.plan;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.contrappel.incident.Phase;
import org.contrappel.server.incidents.ToDo;
import org.contrappel.server.lane.Decision;
import org.contrappel.server.lane.Input;
import org.contrappel.server.lane.LaneView;
import org.contrappel.server.lane.LaneWork;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;

/** The station's work, with an eye on what of it is on disk. */
final class Watched implements LaneWork {
  private final LaneWork work;
  private final LongAdder entries = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private volatile Runnable whenTakenOver = () -> {};
  private volatile Consumer<String> whenInCharge = incident -> {};
  private volatile Consumer<String> whenClosed = incident -> {};

  Watched(LaneWork work) {
    this.work = work;
  }

  /** @param inCharge may be told of the same incident more than once @param closed is told once */
  void tell(Consumer<String> inCharge, Consumer<String> closed) {
    whenInCharge = inCharge;
    whenClosed = closed;
  }

  /** @param takenOver is run for each site that is on disk */
  void tellOfSites(Runnable takenOver) {
    whenTakenOver = takenOver;
  }

  /** How many entries are on disk. */
  long entries() {
    return entries.sum();
  }

  /** How often our own code failed: what was measured then is worth nothing. */
  long broken() {
    return broken.sum();
  }

  @Override
  public void committed(List<Entry> written, Decision decision) {
    entries.add(written.size());
    work.committed(written, decision);
    written.stream().filter(entry -> entry.stream().text().startsWith("site:")).forEach(_ -> whenTakenOver.run());
    decision.orders().stream()
        .filter(ToDo.class::isInstance).map(order -> ((ToDo) order).incident())
        .filter(incident -> incident.phase() == Phase.INTERVENING)
        .findFirst().ifPresent(incident -> whenInCharge.accept(incident.id()));
    decision.changes().closed().forEach(whenClosed);
  }

  @Override
  public Decision decide(LaneView view, Input input) {
    return work.decide(view, input);
  }

  @Override
  public void takenOver(LaneView view) {
    work.takenOver(view);
  }

  @Override
  public void broken(Input input, Throwable error) {
    broken.increment();
    work.broken(input, error);
  }

  @Override
  public void letGo(Lane lane) {
    work.letGo(lane);
  }
}
