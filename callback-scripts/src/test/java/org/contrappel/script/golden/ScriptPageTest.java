package org.contrappel.script.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.contrappel.script.Script;
import org.contrappel.script.reading.Fault;
import org.contrappel.script.reading.Reading;
import org.contrappel.script.reading.ScriptReader;
import org.junit.jupiter.api.Test;

/** Reads every example of {@code docs/scripts.md} and plays every conversation in it. */
class ScriptPageTest {
  private static final Path PAGE = Path.of("../docs/scripts.md");
  private static final Pattern NAME = Pattern.compile("script: (\\S+)");

  @Test
  void every_script_on_the_page_is_sound() throws IOException {
    assertThat(scripts()).isNotEmpty();
  }

  @Test
  void every_conversation_on_the_page_goes_as_it_is_written() throws IOException {
    List<String> sessions = blocks("session");
    assertThat(sessions).isNotEmpty();
    Map<String, Script> scripts = scripts();
    for (String session : sessions) {
      assertThat(Session.play(session.lines().toList(), scripts::get).text()).isEqualTo(session);
    }
  }

  @Test
  void every_broken_script_on_the_page_gives_the_faults_under_it() throws IOException {
    List<String> broken = blocks("yaml broken");
    List<String> faults = blocks("faults");
    assertThat(broken).isNotEmpty().hasSameSizeAs(faults);
    for (int at = 0; at < broken.size(); at++) {
      assertThat(faultsOf(broken.get(at))).isEqualTo(faults.get(at));
    }
  }

  @Test
  void every_word_of_the_language_is_on_the_page() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(page).contains("`script`", "`facts`", "`start`", "`steps`", "`say`", "`next`", "`ask: choice`", "`keys`",
        "`repeat`", "`patience`", "`wrong-key`", "`no-key`", "`machine`", "`ask: code`", "`between-keys`", "`accepted`",
        "`ask: number`", "`name`", "`taken`",
        "`refused`", "`end`", "`retries`", "`then`");
  }

  private static Map<String, Script> scripts() throws IOException {
    return blocks("yaml").stream()
        .map(text -> read(text).orThrow())
        .collect(Collectors.toMap(Script::name, Function.identity()));
  }

  private static String faultsOf(String text) {
    return switch (read(text)) {
      case Reading.Sound<Script> _ -> "";
      case Reading.Broken<Script>(List<Fault> faults) ->
          faults.stream().map(fault -> fault + "\n").collect(Collectors.joining());
    };
  }

  private static Reading<Script> read(String text) {
    Matcher name = NAME.matcher(text);
    String file = name.find() ? name.group(1) + ".yaml" : "page.yaml";
    return ScriptReader.read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> blocks(String kind) throws IOException {
    return Pattern.compile("^```" + kind + "\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
