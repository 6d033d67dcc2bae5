package org.contrappel.incident.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrappel.incident.evidence.ClueKind;
import org.contrappel.incident.evidence.Requirement;
import org.contrappel.incident.evidence.Service;
import org.junit.jupiter.api.Test;

/** What docs/evidence.md says is so. */
class EvidencePageTest {
  private final String page = Files.readString(Path.of("..", "docs", "evidence.md"));

  EvidencePageTest() throws IOException {}

  @Test
  void the_table_on_the_page_is_read_without_a_fault() {
    var fenced = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(fenced.find()).isTrue();
    assertThat(new EvidenceTableReader().read("evidence.md", fenced.group(1)).rows()).hasSize(2);
  }

  @Test
  void every_requirement_service_and_kind_of_clue_is_named_on_the_page() {
    var requirements = Arrays.stream(Requirement.values()).map(Requirement::word);
    var services = Arrays.stream(Service.values()).map(Service::word);
    var kinds = Arrays.stream(ClueKind.values()).map(ClueKind::name);
    assertThat(Stream.of(requirements, services, kinds).flatMap(all -> all))
        .allMatch(word -> Pattern.compile("`" + word + "(: \\d)?`").matcher(page).find());
  }
}
