package org.contrappel.bench.plan;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What incidents cost that wait: a keyholder has taken charge, and nothing happens until his time is over.
 *
 * @param count how many slept
 * @param heap bytes of the heap in use that came with them, after a collection
 * @param decoded bytes of the heap one incident's record takes while it is worked on
 * @param redis bytes Redis allocated for them, with what expires later
 * @param byKind bytes of the keys of one of them, by what they are
 */
record Sleeping(int count, long heap, long decoded, long redis, Map<String, Long> byKind) {
  private static final double KB = 1024;
  private static final Pattern AN_ID_AND_ALL_BEHIND = Pattern.compile(":[0-9]{2}-.*");

  double heapKbEach() {
    return heap / KB / count;
  }

  double redisKbEach() {
    return redis / KB / count;
  }

  double decodedKb() {
    return decoded / KB;
  }

  double keysKb() {
    return byKind.values().stream().mapToLong(Long::longValue).sum() / KB;
  }

  /**
   * Adds the weights of a sample's keys by kind, for one incident of it.
   *
   * @param weights bytes by key, of all incidents of the sample together
   */
  static Map<String, Long> byKind(Map<String, Long> weights, int sample) {
    var sums = new TreeMap<String, Long>();
    weights.forEach((key, bytes) -> sums.merge(kind(key), bytes, Long::sum));
    sums.replaceAll((_, sum) -> sum / sample);
    return sums;
  }

  /** What stands before the id: of {@code {lane-07}:document:incident-of:07-abc} it is {@code document incident-of}. */
  static String kind(String key) {
    var name = key.substring(key.indexOf("}:") + 2);
    return AN_ID_AND_ALL_BEHIND.matcher(name).replaceFirst("").replace(':', ' ');
  }
}
