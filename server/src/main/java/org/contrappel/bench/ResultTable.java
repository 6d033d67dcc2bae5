package org.contrappel.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints results line by line as they come, in columns. */
final class ResultTable {
  private final PrintStream out;

  ResultTable(PrintStream out, String title) {
    this.out = out;
    out.printf("%n%s%n%-52s %5s %9s %9s %9s  %s%n", title, "", "n", "p50", "p99", "max", "aim");
  }

  /** @param aim what the 99th percentile should not exceed, in ms */
  void row(String what, Spread ms, int aim) {
    row(what, ms, "p99 <= " + aim + (ms.percentile(99) <= aim ? "  met" : "  MISSED"));
  }

  void row(String what, Spread ms, String aim) {
    out.printf(Locale.ROOT, "%-52s %5d %6.1f ms %6.1f ms %6.1f ms  %s%n",
        what, ms.count(), ms.median(), ms.percentile(99), ms.max(), aim);
  }
}
