package org.contrappel.server.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.contrappel.server.ledger.Changes;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;
import org.contrappel.server.ledger.StreamName;

/** Work that writes each input into one stream, unless told otherwise, and tells the test what it was told. */
class WrittenDown implements LaneWork {

  static final StreamName STREAM = StreamName.site("bijouterie-martin");

  final BlockingQueue<Entry> committed = new LinkedBlockingQueue<>();
  final BlockingQueue<Lane> takenOver = new LinkedBlockingQueue<>();
  final BlockingQueue<Lane> letGo = new LinkedBlockingQueue<>();
  final BlockingQueue<Throwable> broken = new LinkedBlockingQueue<>();
  private final BiFunction<LaneView, Input, Decision> deciding;

  WrittenDown() {
    this((view, input) -> line(input));
  }

  WrittenDown(BiFunction<LaneView, Input, Decision> deciding) {
    this.deciding = deciding;
  }

  static Decision line(Input input) {
    return line(input, Changes.NONE);
  }

  static Decision line(Input input, Changes changes) {
    var line = switch (input) {
      case Input.Item item -> new NewEntry(STREAM, item.kind(), item.json());
      case Input.Due due -> new NewEntry(STREAM, "due", due.timer() + due.payload());
    };
    return new Decision(List.of(line), changes);
  }

  static <T> T soon(BlockingQueue<T> queue) throws InterruptedException {
    var next = queue.poll(10, TimeUnit.SECONDS);
    assertThat(next).as("what should have come within ten seconds").isNotNull();
    return next;
  }

  @Override
  public Decision decide(LaneView view, Input input) {
    return deciding.apply(view, input);
  }

  @Override
  public void committed(List<Entry> entries, Decision decision) {
    committed.addAll(entries);
  }

  @Override
  public void takenOver(LaneView view) {
    takenOver.add(view.lane());
  }

  @Override
  public void broken(Input input, Throwable error) {
    broken.add(error);
  }

  @Override
  public void letGo(Lane lane) {
    letGo.add(lane);
  }
}
