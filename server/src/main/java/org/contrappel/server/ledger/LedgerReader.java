package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads, from any node. All methods throw {@link LedgerUnavailable} when the ledger does not answer. */
public interface LedgerReader {

  /** How much of a stream is read in one go. */
  int AT_ONCE = 500;

  /**
   * Entries in order.
   *
   * @param from number of the first one wanted, from 1
   * @param atMost how many at most
   * @return empty when the stream has none that far
   */
  default List<Entry> entries(Lane lane, StreamName stream, long from, int atMost) {
    return stored(lane, stream, from, atMost).stream().map(Entry::read).toList();
  }

  /** As {@link #entries}, byte for byte as they are kept: for {@link HashChain} and for handing out as proof. */
  List<byte[]> stored(Lane lane, StreamName stream, long from, int atMost);

  /** A whole stream, from its first entry to its last. */
  default List<Entry> all(Lane lane, StreamName stream) {
    return allStored(lane, stream).stream().map(Entry::read).toList();
  }

  /** As {@link #all}, byte for byte as they are kept. */
  default List<byte[]> allStored(Lane lane, StreamName stream) {
    var all = new ArrayList<byte[]>();
    for (List<byte[]> some; !(some = stored(lane, stream, all.size() + 1L, AT_ONCE)).isEmpty(); ) {
      all.addAll(some);
    }
    return List.copyOf(all);
  }

  Head head(Lane lane, StreamName stream);

  default Optional<String> document(Lane lane, String name) {
    return bytes(lane, name).map(bytes -> new String(bytes, UTF_8));
  }

  /** A document as it was stored, for instance an alarm's raw message. */
  Optional<byte[]> bytes(Lane lane, String name);

  /**
   * The documents of all lanes whose names begin like this, by name. It goes through everything that is kept: for
   * questions that are rarely asked.
   *
   * @param prefix of letters, digits, {@code -} and {@code :}
   */
  Map<String, String> documents(String prefix);

  /**
   * Documents of one lane as they stood together at one instant.
   *
   * @return one for each name, in their order; empty where there is none
   */
  List<Optional<String>> documents(Lane lane, List<String> names);

  /** The open incidents of one lane, the longest open first. */
  List<String> openIds(Lane lane);

  /** The lane's timers, the next one first. */
  List<Timer> timers(Lane lane);

  /** The last item of the inbox that is done with; {@code 0-0} when none is. */
  String position(Lane lane);

  /**
   * What lies in a lane's inbox behind a position, in order; does not wait for more.
   *
   * @param after an item's id, or {@link #position}
   */
  List<Arrived> arrived(Lane lane, String after, int atMost);

  /** What had to be set aside in a lane because deciding it failed, oldest first. */
  List<Append.Dead> dead(Lane lane);

  /** Follows the notices of all lanes until closed; a broken connection comes back by itself. */
  AutoCloseable subscribe(NoticeListener listener);
}
