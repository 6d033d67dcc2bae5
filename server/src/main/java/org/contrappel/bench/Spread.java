package org.contrappel.bench;

import java.util.Arrays;
import java.util.Collection;

/** A handful of measured values, sorted. At least one. */
public record Spread(double[] sorted) {

  public static Spread of(Collection<? extends Number> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
    return new Spread(values.stream().mapToDouble(Number::doubleValue).sorted().toArray());
  }

  /** Nanoseconds read as milliseconds. */
  static Spread ofNanos(Collection<Long> nanos) {
    return of(nanos.stream().map(n -> n / 1e6).toList());
  }

  int count() {
    return sorted.length;
  }

  public double min() {
    return sorted[0];
  }

  public double median() {
    return sorted.length % 2 == 1 ? sorted[sorted.length / 2]
        : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  /**
   * The smallest value that at least this share of all does not exceed (nearest rank).
   *
   * @param percent 1 to 100
   */
  double percentile(int percent) {
    return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
  }

  public double max() {
    return sorted[sorted.length - 1];
  }

  @Override
  public String toString() {
    return Arrays.toString(sorted);
  }
}
