package org.contrappel.script.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contrappel.script.Ending;
import org.contrappel.script.Script;
import org.contrappel.script.ScriptStep;
import org.contrappel.script.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {
  private static final String SOUND = """
      script: ask
      facts: [site]
      start: hello
      steps:
        hello:
          say: {fr: "Ici {site}.", en: "This is {site}."}
          next: menu
        menu:
          ask: choice
          say: {fr: Tapez 1., en: Press 1.}
          keys: {1: code}
          patience: 6s
          wrong-key: {retries: 2, then: silent}
          no-key: silent
          machine: silent
        code:
          ask: code
          say: {fr: Votre code., en: Your code.}
          accepted: good
          refused: {retries: 1, say: {fr: Encore., en: Again.}, then: silent}
          no-key: silent
          machine: silent
        good: {end: IDENTIFIED, say: {fr: Merci., en: Thanks.}}
        silent: {end: NO_KEY}
      """;

  @Test
  void a_sound_script_is_read_whole() {
    Script script = read(SOUND).orThrow();
    assertThat(script.name()).isEqualTo("ask");
    assertThat(script.facts()).containsExactly("site");
    assertThat(script.steps()).containsOnlyKeys("hello", "menu", "code", "good", "silent");
    assertThat(script.steps().get("silent")).isEqualTo(new ScriptStep.End(List.of(), Ending.NO_KEY));
    ScriptStep.AskChoice menu = (ScriptStep.AskChoice) script.steps().get("menu");
    assertThat(menu.keys()).containsOnlyKeys('1');
    assertThat(menu.repeat()).contains('*');
    assertThat(menu.patience()).isEqualTo(Duration.ofSeconds(6));
    ScriptStep.AskCode code = (ScriptStep.AskCode) script.steps().get("code");
    assertThat(code.patience()).isEqualTo(Duration.ofSeconds(8));
    assertThat(code.betweenKeys()).isEqualTo(Duration.ofSeconds(4));
    assertThat(code.troubles().get(Trouble.REFUSED).retries()).isEqualTo(1);
  }

  private static final String NUMBER = """
      script: until
      facts: [site]
      start: until
      steps:
        until:
          ask: number
          name: hour
          say: {fr: "Quelle heure ?", en: "Which hour?"}
          keys: {0: person}
          taken: thanks
          refused: {retries: 2, say: {fr: "{why}", en: "{why}"}, then: person}
          no-key: person
          machine: person
        thanks: {end: WISH, say: {fr: "Jusqu'à {hour}.", en: "Until {hour}."}}
        person: {end: OPERATOR}
      """;

  @Test
  void a_number_is_spoken_by_its_name_and_a_refusal_by_why() {
    var until = (ScriptStep.AskNumber) read(NUMBER).orThrow().steps().get("until");
    assertThat(until.name()).isEqualTo("hour");
    assertThat(until.alone("0")).contains("person");
    assertThat(until.alone("00")).isEmpty();
    assertThat(faults(NUMBER.replace("{hour}", "{minute}"))).isNotEmpty();
    assertThat(faults(NUMBER.replace("name: hour", "name: site")))
        .anySatisfy(fault -> assertThat(fault.cause()).isEqualTo("\"site\" is a fact already."));
  }

  @Test
  void a_number_identifies_nobody() {
    assertThat(faults(NUMBER.replace("end: WISH", "end: IDENTIFIED"))).singleElement().satisfies(
        fault -> assertThat(fault.cause()).isEqualTo("The end IDENTIFIED can be reached without an accepted code."));
  }

  @Test
  void the_revision_is_the_hash_of_the_bytes() {
    Script one = read(SOUND).orThrow();
    Script other = read(SOUND + "# a remark\n").orThrow();
    assertThat(one.revision()).matches("[0-9a-f]{64}").isNotEqualTo(other.revision());
    assertThat(read(SOUND).orThrow().revision()).isEqualTo(one.revision());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      next: menu                    | next: menue                     | 7  | goes on at "menue" (next), which does not exist.
      keys: {1: code}               | keys: {1: coda}                 | 11 | goes on at "coda" (key 1), which does not exist.
      no-key: silent                | no-key: nobody                  | 14 | goes on at "nobody" (no-key), which does not exist.
      start: hello                  | start: hallo                    | 3  | The first step "hallo" does not exist.
      start: hello                  | start: menu                     | 6  | No way leads to the step "hello".
      next: menu                    | nixt: menu                      | 7  | knows no field "nixt".
      next: menu                    | next: [menu]                    | 7  | "next" is not a text.
      next: menu                    | next: hello                     | 7  | This way has no end: hello -> hello.
      no-key: silent                | no-key: hello                   | 14 | This way has no end: hello -> menu -> hello.
      , en: "This is {site}."       | ~ ~                             | 6  | The field "en" is missing.
      en: Press 1.                  | en: ""                          | 10 | "en" is empty.
      en: Press 1.                  | de: Bitte 1.                    | 10 | A sentence knows no field "de".
      en: Press 1.                  | en: "Press {digit}."            | 10 | No fact is called "digit".
      en: Press 1.                  | en: "Press {Site}."             | 10 | a brace that belongs to no placeholder.
      en: Press 1.                  | en: "Press {1."              | 10 | a brace that belongs to no placeholder.
      en: Press 1.                  | en: "Press 1}."              | 10 | a brace that belongs to no placeholder.
      en: Press 1.                  | en: "Press 1.\\u0007"           | 10 | a control character
      end: IDENTIFIED               | end: RECOGNISED                 | 23 | A script cannot end with "RECOGNISED".
      end: IDENTIFIED               | end: HUNG_UP                    | 23 | A script cannot end with "HUNG_UP".
      end: NO_KEY                   | end: TOOK_CHARGE                | 24 | TOOK_CHARGE can be reached without an accepted code.
      ask: code                     | ask: duress                     | 17 | Nobody can be asked for "duress".
      facts: [site]                 | facts: site                     | 2  | "facts" is not a list.
      facts: [site]                 | facts: [site, site]             | 2  | A fact is named twice.
      facts: [site]                 | facts: [Site]                   | 2  | "Site" cannot be a name.
      script: ask                   | script: ../ask                  | 1  | "../ask" cannot be a name.
      script: ask                   | scripts: ask                    | 1  | The script knows no field "scripts".
      keys: {1: code}               | keys: {12: code}                | 11 | No telephone has a key "12".
      keys: {1: code}               | keys: {"A": code}               | 11 | No telephone has a key "A".
      keys: {1: code}               | keys: {1: code, 1: silent}      | 11 | "1" stands twice
      keys: {1: code}               | keys: {1: code, "*": silent}    | 11 | The key * repeats the question and has another meaning too.
      keys: {1: code}               | keys: {}                        | 11 | The choice has no keys.
      patience: 6s                  | patience: 61s                   | 12 | "patience" is 61s.
      patience: 6s                  | patience: 0s                    | 12 | "patience" is 0s.
      patience: 6s                  | patience: 6                     | 12 | "patience" is 6.
      patience: 6s                  | patience: 6s\\n    repeat: x    | 13 | No telephone has a key "x".
      wrong-key: {retries: 2,       | wrong-key: {retries: 0,         | 13 | A wrong key would not be forgiven once.
      wrong-key: {retries: 2,       | wrong-key: {retries: 12,        | 13 | "retries" is 12.
      wrong-key: {retries: 2,       | wrong-key: {                    | 13 | The field "retries" is missing.
      machine: silent               | machine: {retries: 1, then: silent} | 15 | A machine is asked again.
      machine: silent               | accepted: silent                | 9  | Nothing is said about "machine".
      say: {fr: Votre code.         | say: {fr: Votre code.}\\n    says: {fr: Encore. | 19 | knows no field "says".
      good: {end                    | silent: {end                    | 24 | "silent" stands twice in "steps".
      """)
  void what_is_wrong_is_told_with_its_line(String sound, String broken, int line, String cause) {
    String text = SOUND.replaceFirst(Pattern.quote(sound),
        Matcher.quoteReplacement(broken.replace("\\n", "\n")));
    assertThat(text).isNotEqualTo(SOUND);
    assertThat(faults(text)).filteredOn(fault -> fault.cause().contains(cause))
        .isNotEmpty()
        .anySatisfy(fault -> assertThat(fault.line()).isEqualTo(line))
        .allSatisfy(fault -> assertThat(fault.cure()).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(names = {"IDENTIFIED", "ON_TEST", "TOOK_CHARGE", "DECLINED"})
  void an_end_that_says_who_somebody_is_demands_an_accepted_code(Ending ending) {
    assertThat(faults(SOUND.replace("end: NO_KEY", "end: " + ending))).singleElement().satisfies(
        fault -> assertThat(fault.cause()).isEqualTo("The end " + ending + " can be reached without an accepted code."));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"IDENTIFIED", "ON_TEST", "TOOK_CHARGE", "DECLINED", "HUNG_UP"})
  void what_somebody_only_says_demands_no_code(Ending ending) {
    assertThat(faults(SOUND.replace("end: NO_KEY", "end: " + ending))).isEmpty();
  }

  @Test
  void all_faults_of_a_file_are_told_at_once_in_the_order_of_its_lines() {
    String text = SOUND.replace("patience: 6s", "patience: 99s").replace("end: IDENTIFIED", "end: DONE")
        .replace(", en: \"This is {site}.\"", "");
    assertThat(faults(text)).extracting(Fault::cause).containsExactly(
        "The field \"en\" is missing.", "\"patience\" is 99s.", "A script cannot end with \"DONE\".");
  }

  @Test
  void a_fault_names_file_line_cause_and_cure() {
    assertThat(faults(SOUND.replace("patience: 6s", "patience: 99s")).getFirst())
        .hasToString("ask.yaml:12: \"patience\" is 99s. Write 1s to 60s.");
  }

  @Test
  void a_sentence_that_is_too_long_is_refused() {
    assertThat(faults(SOUND.replace("Press 1.", "Press 1. ".repeat(40)))).singleElement()
        .satisfies(fault -> assertThat(fault.cause()).contains("This sentence has"));
  }

  @Test
  void yaml_that_is_none_is_told_with_its_line() {
    assertThat(faults(SOUND.replace("{1: code}", "{*: code}"))).singleElement().satisfies(fault -> {
      assertThat(fault.line()).isEqualTo(11);
      assertThat(fault.cure()).contains("quotes");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "# only a remark", "[]", "text", "script: x", "a: &a {b: *a}", "--- 1\n--- 2",
    "!!javax.script.ScriptEngineManager []", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "? {a: b}\n: c",
    "steps: &s {a: {say: *s, next: *s}}\nstart: a\nscript: x", "steps: {a: {end: NO_KEY, <<: {say: 1}}}",
    "\u0000", "start: a\nsteps: {a: null}", "start: {}\nsteps: []\nfacts: {}"
  })
  void a_file_that_is_no_script_is_refused_and_never_throws(String text) {
    assertThat(faults(text)).isNotEmpty().allSatisfy(fault -> assertThat(fault.line()).isPositive());
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    assertThat(ScriptReader.read("x.yaml", new byte[] {(byte) 0xff, 'a'})).isInstanceOf(Reading.Broken.class);
  }

  @Test
  void a_file_nested_thousands_deep_is_refused() {
    assertThat(faults("[".repeat(30_000))).singleElement()
        .satisfies(fault -> assertThat(fault.cause()).contains("This is not YAML"));
  }

  @Test
  void a_huge_file_is_refused_unread() {
    assertThat(ScriptReader.read("x.yaml", new byte[1 << 20])).isInstanceOf(Reading.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_script_with_lines_lost_or_doubled_is_read_or_refused_but_never_throws(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> lines = new ArrayList<>(SOUND.lines().toList());
      for (int change = 0; change <= random.nextInt(4); change++) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
          case 0 -> lines.remove(at);
          case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
          default -> lines.set(at, lines.get(at).substring(random.nextInt(lines.get(at).length() + 1)));
        }
      }
      assertThat(read(String.join("\n", lines))).isNotNull();
    }
  }

  private static Reading<Script> read(String text) {
    return ScriptReader.read("ask.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Fault> faults(String text) {
    return switch (read(text)) {
      case Reading.Broken<Script>(List<Fault> faults) -> faults;
      case Reading.Sound<Script> _ -> List.of();
    };
  }
}
