package org.contrappel.command;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.command.tally.Reports;
import org.contrappel.command.tally.TaggedTests;
import org.contrappel.launcher.settings.Settings;

/**
 * {@code tally CHECKOUT quick? exit-code-of-maven}: counts the tests that ran. A suite in which no telephone rang must not
 * look green: fails when a test of real calls, of the real Redis, in a browser or (in CI) of containers did not run.
 */
final class TallyCommand implements Command {
  @Override
  public int run(Settings settings, List<String> arguments, PrintStream out) {
    var checkout = Path.of(arguments.getFirst());
    var reports = Reports.in(checkout);
    var missing = new ArrayList<String>();
    if (!arguments.get(1).equals("yes")) {
      for (var tag : needed()) {
        missing.addAll(TaggedTests.with(tag, checkout).notRun(reports));
      }
    }
    missing.forEach(sentence -> out.println("NOT RUN: " + sentence));
    var failed = reports.failed() + missing.size();
    out.println(reports.passed() + " passed, " + failed + " failed, " + reports.skipped() + " skipped");
    return failed > 0 || reports.passed() == 0 ? 1 : Integer.parseInt(arguments.get(2));
  }

  private static List<String> needed() {
    return "true".equals(System.getenv("CI"))
        ? List.of("real-call", "real-redis", "browser", "container")
        : List.of("real-call", "real-redis", "browser");
  }
}
