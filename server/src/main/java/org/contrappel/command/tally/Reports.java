package org.contrappel.command.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * All surefire reports of a checkout.
 *
 * @param byClass counts by the name of the test class
 */
public record Reports(Map<String, Count> byClass) {
  private static final Pattern SUITE = Pattern.compile("<testsuite\\b[^>]*>", Pattern.DOTALL);

  /** The counts of one class. */
  public record Count(int tests, int failed, int skipped) {}

  public static Reports in(Path checkout) {
    var counts = new TreeMap<String, Count>();
    for (var file : files(checkout)) {
      var name = file.getFileName().toString();
      counts.put(name.substring("TEST-".length(), name.length() - ".xml".length()), count(file));
    }
    return new Reports(counts);
  }

  public int passed() {
    return sum(Count::tests) - failed() - skipped();
  }

  public int failed() {
    return sum(Count::failed);
  }

  public int skipped() {
    return sum(Count::skipped);
  }

  private int sum(ToIntFunction<Count> of) {
    return byClass.values().stream().mapToInt(of).sum();
  }

  private static List<Path> files(Path checkout) {
    try (var modules = Files.newDirectoryStream(checkout, Files::isDirectory)) {
      var found = new java.util.ArrayList<Path>();
      for (var module : modules) {
        var reports = module.resolve("target/surefire-reports");
        if (Files.isDirectory(reports)) {
          try (var listed = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            listed.forEach(found::add);
          }
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException("The test reports cannot be listed.", e);
    }
  }

  private static Count count(Path file) {
    try {
      var suite = SUITE.matcher(Files.readString(file));
      if (!suite.find()) {
        throw new IllegalStateException(file + " is no test report.");
      }
      var head = suite.group();
      return new Count(number(head, "tests"), number(head, "failures") + number(head, "errors"), number(head, "skipped"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(String head, String attribute) {
    var found = Pattern.compile("\\b" + attribute + "=\"(\\d+)\"").matcher(head);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }
}
