package org.contrappel.server.switchboard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes of a happening.
 *
 * @param kind of the entry; null: nothing is written, and nothing changes
 * @param body of the entry
 * @param timed the call whose timer is set; null where none is
 * @param after it fires after so long; zero cancels it; null leaves it as it is
 */
record Decided(
    Switchboard board, String kind, Map<String, Object> body, String timed, Duration after, List<Deed> deeds) {
  static Decided nothing(Switchboard board) {
    return new Decided(board, null, Map.of(), null, null, List.of());
  }

  /** An entry beside which no timer moves and nothing is done. */
  static Decided word(Switchboard board, String kind, Map<String, Object> body) {
    return new Decided(board, kind, body, null, null, List.of());
  }

  /** The entry shows the call as it is now. */
  static Decided entry(Switchboard board, String kind, StationCall call, Duration after, Deed... deeds) {
    var body = new LinkedHashMap<String, Object>();
    body.put("call", CallView.of(call));
    return new Decided(board, kind, body, call.id(), after, List.of(deeds));
  }

  Decided doing(Deed deed) {
    return new Decided(board, kind, body, timed, after, List.of(deed));
  }

  Decided with(String key, Object value) {
    var more = new LinkedHashMap<>(body);
    more.put(key, value);
    return new Decided(board, kind, more, timed, after, deeds);
  }
}
