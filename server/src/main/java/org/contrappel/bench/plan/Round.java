package org.contrappel.bench.plan;

/**
 * What one round came to.
 *
 * @param incidents moved from their alarm to their end
 * @param entries written for them, each on disk
 * @param nanos from the first alarm to the last end
 * @param stationCpu CPU time of the station's Java, in ms, with the people called in it
 * @param redisCpu the same of Redis
 */
record Round(int incidents, long entries, long nanos, double stationCpu, double redisCpu) {
  private static final double NANOS = 1e9;

  double incidentsPerSecond() {
    return incidents * NANOS / nanos;
  }

  double entriesPerSecond() {
    return entries * NANOS / nanos;
  }

  double entriesPerIncident() {
    return (double) entries / incidents;
  }

  double stationCpuPerEntry() {
    return stationCpu / entries;
  }

  double redisCpuPerEntry() {
    return redisCpu / entries;
  }

  /** How many cores the two had of the machine, on average: beside other programs they may get few. */
  double cores() {
    return (stationCpu + redisCpu) * 1e6 / nanos;
  }

  /** What as many cores would bear that did nothing else, were CPU time all that counts. */
  double entriesPerSecondOn(int cores) {
    return cores * 1_000 / (stationCpuPerEntry() + redisCpuPerEntry());
  }
}
