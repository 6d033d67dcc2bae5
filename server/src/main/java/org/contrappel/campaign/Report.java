package org.contrappel.campaign;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The table at the end: for each moment what came of it and how long the callee waited. */
record Report(List<Findings> all) {

  void print(PrintStream out) {
    out.printf("%n%-38s %5s %6s  %-28s %s%n", "the server was killed", "times", "wrong", "the call went on (s)", "results");
    for (var moment : Moment.values()) {
      var of = all.stream().filter(one -> one.draw().moment() == moment).toList();
      if (!of.isEmpty()) {
        out.println(row(moment.words(), of));
      }
    }
    out.println(row("all", all));
    out.println("the server was away (s): " + spread(all.stream().mapToLong(Findings::serverAwayMs)));
    out.println("longest silence after a holding sentence: "
        + all.stream().mapToLong(Findings::silenceMs).max().orElse(0) + " ms");
  }

  private static String row(String words, List<Findings> of) {
    var wrong = of.stream().filter(one -> !one.complaints().isEmpty()).count();
    var results = of.stream().collect(Collectors.groupingBy(Findings::result, TreeMap::new, Collectors.counting()));
    var waited = of.stream().filter(one -> one.wentOnMs().isPresent()).mapToLong(one -> one.wentOnMs().getAsLong());
    return "%-38s %5d %6d  %-28s %s".formatted(words, of.size(), wrong, spread(waited), results);
  }

  private static String spread(LongStream ms) {
    var sorted = ms.sorted().toArray();
    return sorted.length == 0 ? "-" : String.format(
        Locale.ROOT, "median %.1f max %.1f (n=%d)", sorted[sorted.length / 2] / 1e3, sorted[sorted.length - 1] / 1e3,
        sorted.length);
  }
}
