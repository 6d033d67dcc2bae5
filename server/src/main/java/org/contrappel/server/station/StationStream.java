package org.contrappel.server.station;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.contrappel.server.board.Board;
import org.contrappel.server.kept.Json;
import org.contrappel.server.kept.Names;
import org.contrappel.server.kept.StationEntry;
import org.contrappel.server.ledger.Inbox;
import org.contrappel.server.ledger.Lane;

/** Writes into the station's own stream, and waits until it is written. */
public final class StationStream {
  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(5);
  private final Inbox inbox;
  private final Board board;
  private final Json json;

  public StationStream(Inbox inbox, Board board, Json json) {
    this.inbox = inbox;
    this.board = board;
    this.json = json;
  }

  /** It is on disk, but nobody has written it into the stream within five seconds. */
  public static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * @param seen asks whether it is written; asked again with every entry
   * @return what it found
   * @throws NotYet when it is not, five seconds later
   */
  public <T> T write(StationEntry entry, Supplier<Optional<T>> seen) throws InterruptedException {
    inbox.put(Lane.STATION, Names.STATION_ENTRY, json.write(entry), UUID.randomUUID().toString());
    return board.await(seen, WRITTEN_WITHIN).orElseThrow(NotYet::new);
  }
}
