package org.contrappel.telephony.phone;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/** Who takes which call: expectations first, each for one call, then a number's standing manner, then everybody's. */
final class MannersByNumber {
  private final Map<String, Queue<Call>> expected = new HashMap<>();
  private final Map<String, Manner> standing = new HashMap<>();
  private Manner otherwise = new Manner.Refuses(404, java.time.Duration.ZERO);

  synchronized Call expect(String number, Manner manner) {
    var call = new Call(number, manner);
    expected.computeIfAbsent(number, _ -> new ArrayDeque<>()).add(call);
    return call;
  }

  synchronized void always(String number, Manner manner) {
    standing.put(number, manner);
  }

  synchronized void otherwise(Manner manner) {
    otherwise = manner;
  }

  synchronized Call take(String number) {
    var next = expected.getOrDefault(number, new ArrayDeque<>()).poll();
    return next != null ? next : new Call(number, standing.getOrDefault(number, otherwise));
  }
}
