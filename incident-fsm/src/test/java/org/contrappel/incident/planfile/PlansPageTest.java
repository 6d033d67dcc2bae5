package org.contrappel.incident.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contrappel.incident.call.CallResult;
import org.contrappel.incident.call.Purpose;
import org.contrappel.incident.plan.Reaction;
import org.contrappel.incident.plan.Stop;
import org.contrappel.incident.plan.Then;
import org.contrappel.incident.plan.UsualReactions;

import org.junit.jupiter.api.Test;

/** What docs/plans.md says is so. */
class PlansPageTest {
  private final String page = Files.readString(Path.of("..", "docs", "plans.md"));

  PlansPageTest() throws IOException {}

  @Test
  void the_plan_on_the_page_is_read_without_a_fault() {
    var fenced = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(fenced.find()).isTrue();
    assertThat(new PlanReader().read("plans.md", fenced.group(1)).steps()).hasSize(11);
  }

  @Test
  void every_result_and_every_consequence_is_named_on_the_page() {
    var results = Arrays.stream(CallResult.values()).map(CallResult::word);
    var consequences = Arrays.stream(Then.values()).map(PlansPageTest::word);
    assertThat(Stream.concat(results, consequences)).allMatch(word -> page.contains("`" + word + "`"));
  }

  @Test
  void the_usual_rules_are_those_of_the_table_on_the_page() {
    for (String line : page.lines().dropWhile(l -> !l.startsWith("| result")).skip(2).takeWhile(l -> l.startsWith("| ")).toList()) {
      var cells = line.split("\\|");
      for (String result : cells[1].strip().split(", ")) {
        var came = CallResult.valueOf(result.toUpperCase(Locale.ROOT));
        var site = UsualReactions.of(Purpose.VERIFICATION, Stop.FIRST_REACHED).get(came);
        var keyholder = UsualReactions.of(Purpose.NOTIFICATION, Stop.FIRST_REACHED).get(came);
        assertThat(cells[2].strip()).as(line).isEqualTo(told(site));
        assertThat(cells[3].strip()).as(line).isIn(told(keyholder), keyholder.equals(site) ? "the same" : "");
      }
    }
  }

  private static String told(Reaction reaction) {
    var then = word(reaction.then());
    return switch (reaction.again()) {
      case 0 -> then;
      case 1 -> "once more after " + reaction.after().toSeconds() + "s, then " + then;
      default -> "twice more after " + reaction.after().toSeconds() + "s, then " + then;
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
