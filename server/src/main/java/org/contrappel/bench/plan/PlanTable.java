package org.contrappel.bench.plan;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.contrappel.bench.Spread;

/** Prints what was measured beside what it should be. */
final class PlanTable {
  static final int CORES = 2;
  private static final double ENTRIES_AIM = 2_000;
  private static final double HEAP_AIM = 5;

  private final PrintStream out;

  PlanTable(PrintStream out) {
    this.out = out;
  }

  void print(List<Round> rounds, int atOnce, int lanes) {
    var one = rounds.getFirst();
    out.printf(Locale.ROOT, """

        Plan: %d rounds of %d incidents, %d at once over %d lanes, each from its alarm to its end: 5 calls, %.1f entries.
        Real: reception, lanes, rules, plan, scripts, code checks, dispatch, and Redis with appendfsync always.
        Simulated: the telephones. Nobody waits: rings, speech and the operator take no time, so this is work, not waiting.
        """, rounds.size(), one.incidents(), atOnce, lanes, one.entriesPerIncident());
    out.printf("%-52s %9s %9s %9s  %s%n", "", "median", "least", "most", "aim");
    var entries = spread(rounds, Round::entriesPerSecond);
    row("durable events per second", entries, "%.0f", verdict(">= 2000", entries.median() >= ENTRIES_AIM));
    row("incidents through the whole plan per second", spread(rounds, Round::incidentsPerSecond), "%.1f", "");
    row("cores this machine gave for it", spread(rounds, Round::cores), "%.2f", "");
    row("CPU per event: station, with the people in it (ms)", spread(rounds, Round::stationCpuPerEntry), "%.3f", "");
    row("CPU per event: Redis (ms)", spread(rounds, Round::redisCpuPerEntry), "%.3f", "");
    row("events per second for which " + CORES + " free cores have CPU time",
        spread(rounds, round -> round.entriesPerSecondOn(CORES)), "%.0f", "");
  }

  void print(Sleeping sleeping) {
    out.printf("%nSleeping: %d incidents in the charge of a keyholder, beside as many before them%n", sleeping.count());
    line("heap each, after a collection", sleeping.heapKbEach(),
        verdict("<= 5 KB", sleeping.heapKbEach() <= HEAP_AIM));
    line("its record, read, while it is worked on", sleeping.decodedKb(), "");
    line("Redis each, by all it allocated", sleeping.redisKbEach(), "");
    line("Redis each, by the keys of its name", sleeping.keysKb(), "");
    sleeping.byKind().forEach((kind, bytes) -> line("  " + kind, bytes / 1024.0, ""));
  }

  private void row(String what, Spread values, String format, String aim) {
    out.printf("%-52s %9s %9s %9s  %s%n", what, text(format, values.median()), text(format, values.min()),
        text(format, values.max()), aim);
  }

  private void line(String what, double kilobytes, String aim) {
    out.printf(Locale.ROOT, "%-52s %6.2f KB  %s%n", what, kilobytes, aim);
  }

  private static String text(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String verdict(String aim, boolean met) {
    return aim + (met ? "  met" : "  MISSED");
  }

  private static Spread spread(List<Round> rounds, ToDoubleFunction<Round> what) {
    return Spread.of(rounds.stream().map(what::applyAsDouble).toList());
  }
}
