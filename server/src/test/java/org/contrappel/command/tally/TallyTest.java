package org.contrappel.command.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
  @TempDir Path checkout;

  @Test
  void the_counts_of_all_modules_are_added() throws IOException {
    report("server", "org.a.OneTest", 5, 1, 1, 0);
    report("telephony", "org.a.TwoTest", 3, 0, 0, 1);

    var reports = Reports.in(checkout);

    assertThat(reports.passed()).isEqualTo(5);
    assertThat(reports.failed()).isEqualTo(2);
    assertThat(reports.skipped()).isEqualTo(1);
  }

  @Test
  void a_tagged_test_without_a_report_is_missed() throws IOException {
    source("server", "org/a/RealCallTest.java", "@Tag(\"real-call\")");
    source("server", "org/a/OtherTest.java", "");

    assertThat(TaggedTests.with("real-call", checkout).notRun(Reports.in(checkout)))
        .containsExactly("org.a.RealCallTest (real-call)");
  }

  @Test
  void a_tagged_test_that_was_skipped_is_missed() throws IOException {
    source("server", "org/a/RealCallTest.java", "@Tag(\"real-call\")");
    report("server", "org.a.RealCallTest", 2, 0, 0, 1);

    assertThat(TaggedTests.with("real-call", checkout).notRun(Reports.in(checkout))).hasSize(1);
  }

  @Test
  void a_tagged_test_that_ran_is_not_missed() throws IOException {
    source("server", "org/a/RealCallTest.java", "@Tag(\"real-call\")");
    report("server", "org.a.RealCallTest", 2, 0, 0, 0);

    assertThat(TaggedTests.with("real-call", checkout).notRun(Reports.in(checkout))).isEmpty();
  }

  @Test
  void when_no_test_has_the_tag_at_all_that_is_missed() {
    assertThat(TaggedTests.with("real-redis", checkout).notRun(Reports.in(checkout)))
        .containsExactly("there is no test tagged real-redis");
  }

  private void source(String module, String file, String annotation) throws IOException {
    var path = checkout.resolve(module).resolve("src/test/java").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, annotation + "\nclass X {}\n");
  }

  private void report(String module, String name, int tests, int errors, int failures, int skipped) throws IOException {
    var folder = Files.createDirectories(checkout.resolve(module).resolve("target/surefire-reports"));
    Files.writeString(
        folder.resolve("TEST-" + name + ".xml"),
        "<testsuite name=\"%s\" time=\"1\" tests=\"%d\" errors=\"%d\" skipped=\"%d\" failures=\"%d\">\n</testsuite>"
            .formatted(name, tests, errors, skipped, failures));
  }
}
