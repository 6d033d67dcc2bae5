package org.contrappel.command.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The test classes that carry a tag. Reports do not name tags, so they are read from the sources: a class that was never
 * compiled or never started is found missing too.
 */
public record TaggedTests(String tag, List<String> classes) {

  public static TaggedTests with(String tag, Path checkout) {
    var classes = new ArrayList<String>();
    try (var modules = Files.newDirectoryStream(checkout, Files::isDirectory)) {
      for (var module : modules) {
        var tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests)) {
          try (var files = Files.walk(tests)) {
            files.filter(file -> carries(file, tag)).map(file -> className(tests, file)).forEach(classes::add);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tests' sources cannot be read.", e);
    }
    return new TaggedTests(tag, List.copyOf(classes));
  }

  /** One sentence for each that did not run, or did not run whole; empty when all did. */
  public List<String> notRun(Reports reports) {
    if (classes.isEmpty()) {
      return List.of("there is no test tagged " + tag);
    }
    return classes.stream()
        .filter(name -> {
          var count = reports.byClass().get(name);
          return count == null || count.tests() == 0 || count.skipped() > 0;
        })
        .map(name -> name + " (" + tag + ")")
        .toList();
  }

  private static boolean carries(Path file, String tag) {
    try {
      var name = file.toString();
      return name.endsWith("Test.java") && Files.readString(file).contains("@Tag(\"" + tag + "\")");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String className(Path tests, Path file) {
    var relative = tests.relativize(file).toString();
    return relative.substring(0, relative.length() - ".java".length()).replace('/', '.');
  }
}
