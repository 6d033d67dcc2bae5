package org.contrappel.server.lane;

import java.util.List;
import org.contrappel.server.ledger.Entry;
import org.contrappel.server.ledger.Lane;

/** What a lane is for. Its methods are called on the lane's one thread, one after the other. */
public interface LaneWork {

  /**
   * Decides, without doing anything: after a crash or a lost answer the same input is decided again.
   *
   * @throws RuntimeException when our code is wrong; the input is then set aside and {@link #broken} is told
   */
  Decision decide(LaneView view, Input input);

  /** The decision is on disk: its orders may be carried out. Must not wait long; the lane stands still meanwhile. */
  void committed(List<Entry> entries, Decision decision);

  /** This node now owns the lane, before the first input. May put items into the lane's inbox. */
  void takenOver(LaneView view);

  /**
   * Deciding failed, and the input was set aside in the lane's dead stream; or {@link #committed} failed, and some of
   * its orders may not have been carried out. Tell an operator.
   */
  void broken(Input input, Throwable error);

  /** This node owns the lane no longer, and writes nothing more in it. Called once, on the lane's thread. */
  default void letGo(Lane lane) {}
}
