package org.contrappel.telephony.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.contrappel.telephony.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TownReaderTest {

  @Test
  void a_person_is_read_with_everything_he_does() {
    var town = TownReader.read("town.yaml", """
        speech:
          chatter: "Allô ?"
        people:
          - name: M. Noir
            number: "+33 1 99 00 00 01"
            answers: 1.5s
            keys: leaking
            deeds: [waits for silence, presses "4711#", hears "Merci", says chatter, waits 400ms, beeps, hangs up]
        """);
    assertThat(town.at(new PhoneNumber("+33199000001"))).contains(
        new Person("M. Noir", new PhoneNumber("+33199000001"), new Pickup.Answers(Duration.ofMillis(1500)),
            Keying.LEAKING, java.util.List.of(
                new Deed.WaitsForSilence(), new Deed.Presses("4711#"), new Deed.Hears("Merci"),
                new Deed.Says("chatter"), new Deed.Waits(Duration.ofMillis(400)), new Deed.Beeps(),
                new Deed.HangsUp())));
    assertThat(town.speech()).containsEntry("chatter", "Allô ?");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "busy            | Busy",
      "rejecting       | Rejects",
      "never answering | NeverAnswers",
      "not a number    | NoSuchNumber"})
  void a_telephone_that_nobody_takes_is_read(String written, String kind) {
    var town = TownReader.read("town.yaml", "people: [{name: A, number: '01', is: " + written + "}]");
    assertThat(town.people().getFirst().pickup().getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "4 | answers: soon                        | written 3s, 1.5s or 400ms",
      "4 | answers: 200s                        | after 0 s to 120 s",
      "4 | is: asleep                           | never answering",
      "2 | deeds: [hangs up]                    | either 'answers: 2s' or 'is: busy'",
      "4 | answer: 2s                           | A person has no 'answer'",
      "4 | 'answers: 2s, deeds: [dances]'       | dances",
      "4 | 'answers: 2s, deeds: [presses]'      | 0-9, * and #",
      "4 | 'answers: 2s, deeds: [presses abc]'  | 0-9, * and #",
      "4 | 'answers: 2s, deeds: [says nothing]' | not under 'speech:'",
      "4 | 'answers: 2s, deeds: [hangs on]'     | hangs up",
      "2 | 'is: busy, deeds: [hangs up]'        | Only somebody who answers",
      "2 | 'answers: 2s, deeds: [presses 1, again]'  | takes time",
      "2 | 'answers: 2s, deeds: [waits 1s, again, beeps]' | last deed",
      "4 | 'answers: 2s, answers: 3s'           | there twice",
      "4 | 'answers: 2s, deeds: waits 1s'       | is a list"})
  void what_is_wrong_with_a_person_is_told_with_its_line(int line, String rest, String told) {
    var text = "people:\n  - {\n      name: A, number: '+331',\n      " + rest + " }\n";
    var refused = catchThrowableOfType(TownFileException.class, () -> TownReader.read("town.yaml", text));
    assertThat(refused).isNotNull().hasMessageContaining("town.yaml, line " + line + ":").hasMessageContaining(told);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "''                       | 1 | empty",
      "'people: [a'             | 1 | not YAML",
      "'folk: []'               | 1 | no 'folk'",
      "'speech: {}'             | 1 | no people",
      "'people: [{number: 1, is: busy}]' | 1 | has no name",
      "'people: [{name: A, is: busy}]' | 1 | has no number",
      "'people: [{name: A, number: 1x, is: busy}]' | 1 | 1 to 15 digits",
      "'speech: {A B: x}'       | 1 | named with a-z"})
  void what_is_wrong_with_the_file_is_told(String text, int line, String told) {
    var refused = catchThrowableOfType(TownFileException.class, () -> TownReader.read("town.yaml", text));
    assertThat(refused).isNotNull().hasMessageContaining(told);
    assertThat(refused.line()).isEqualTo(line);
  }

  @Test
  void a_number_given_twice_is_refused_at_the_second() {
    var text = "people:\n  - {name: A, number: '01 02', is: busy}\n  - {name: B, number: '0102', is: busy}\n";
    var refused = catchThrowableOfType(TownFileException.class, () -> TownReader.read("town.yaml", text));
    assertThat(refused).hasMessageContaining("0102");
    assertThat(refused.line()).isEqualTo(3);
  }

  @Test
  void an_error_never_repeats_what_may_be_a_code() {
    var text = "people: [{name: A, number: '01', answers: 1s, deeds: [4711#]}]";
    var refused = catchThrowableOfType(TownFileException.class, () -> TownReader.read("town.yaml", text));
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage().replace("presses \"4711#\"", "")).doesNotContain("4711");
    assertThat(new Deed.Presses("1234#").toString()).doesNotContain("1234");
  }
}
