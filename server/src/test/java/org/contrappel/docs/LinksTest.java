package org.contrappel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever follows a link from one page of the project to another file of it arrives. */
class LinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Set<String> NOT_OURS = Set.of("node_modules", "target", ".build", ".git");

  @Test
  void every_relative_link_of_a_page_leads_to_a_file() throws IOException {
    var broken = new ArrayList<String>();
    var pages = pages();
    assertThat(pages).contains(ROOT.resolve("docs/integrating.md"), ROOT.resolve("README.md"));
    for (var page : pages) {
      LINK.matcher(Files.readString(page)).results().map(found -> found.group(1).replaceFirst("#.*", ""))
          .filter(link -> !link.isEmpty() && !link.matches("[a-z]+:.*"))
          .filter(link -> Files.notExists(page.resolveSibling(link)))
          .forEach(link -> broken.add(ROOT.relativize(page) + " -> " + link));
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_decision_has_a_number_of_its_own_and_stands_in_the_index() throws IOException {
    var index = Files.readString(ROOT.resolve("docs/adr/README.md"));
    try (var files = Files.list(ROOT.resolve("docs/adr"))) {
      var decisions = files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d{4}-.*")).toList();
      assertThat(decisions).isNotEmpty().allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
      assertThat(decisions).extracting(name -> name.substring(0, 4)).doesNotHaveDuplicates();
    }
  }

  private static List<Path> pages() throws IOException {
    try (var files = Files.find(ROOT, 8, (file, _) -> file.toString().endsWith(".md"))) {
      return files
          .filter(file -> ROOT.relativize(file).iterator().hasNext())
          .filter(file -> NOT_OURS.stream().noneMatch(name -> ROOT.relativize(file).toString().contains(name + "/")))
          .toList();
    }
  }
}
