package org.contrappel.telephony.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.contrappel.script.shipped.ShippedScripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RingInTerminalTest {
  private static final String SCRIPTS = String.join(", ", ShippedScripts.names()) + ".";

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void the_usual_code_with_a_hash_identifies() {
    int result = ring("\n1234#\n", "verify-site", "--fact", "site=Bijouterie Martin", "--fact", "alarm=intrusion");
    assertThat(result).isZero();
    assertThat(shown()).contains(
        "Nous recevons une alarme intrusion, Bijouterie Martin.", "Merci. C'est noté. Au revoir.",
        "Outcome: IDENTIFIED at thanks");
  }

  @Test
  void a_code_of_ones_own_is_the_right_one_and_the_usual_one_is_refused() {
    ring("77\n1234\n77\n", "verify-site", "--language", "en");
    assertThat(shown()).contains("That code is refused.", "Outcome: IDENTIFIED at thanks");
  }

  @Test
  void a_keyholder_takes_charge_after_hearing_it_again() {
    ring("\n1234\n*\n1\n", "keyholder");
    assertThat(shown().split("Alarme <alarm>, <site>", -1)).hasSize(3);
    assertThat(shown()).contains("Outcome: TOOK_CHARGE at took-charge");
  }

  @Test
  void h_hangs_up() {
    ring("\nh\n", "verify-site");
    assertThat(shown()).contains("Outcome: HUNG_UP at code");
  }

  @Test
  void m_is_a_machine() {
    ring("\nm\n", "verify-site");
    assertThat(shown()).contains("Outcome: MACHINE at message");
  }

  @Test
  void nothing_typed_three_times_is_no_key() {
    ring("\n\n\n\n", "verify-site");
    assertThat(shown()).contains("Outcome: NO_KEY at no-answer");
  }

  @Test
  void the_end_of_the_input_is_a_telephone_put_down() {
    assertThat(ring("\n", "verify-site")).isZero();
    assertThat(shown()).contains("Outcome: HUNG_UP at code");
  }

  @Test
  void an_unknown_script_lists_those_there_are() {
    assertThat(ring("", "verify-sight")).isEqualTo(2);
    assertThat(shown()).contains("There is no script \"verify-sight\"; there are " + SCRIPTS, "Usage:");
  }

  @Test
  void no_script_at_all_lists_those_there_are() {
    assertThat(ring("")).isEqualTo(2);
    assertThat(shown()).contains("Which script? There are " + SCRIPTS);
  }

  @Test
  void an_unknown_fact_is_refused_by_name() {
    assertThat(ring("\n", "verify-site", "--fact", "sight=x")).isEqualTo(2);
    assertThat(shown()).contains("has no fact sight; it has [station, site, alarm]");
  }

  @Test
  void an_unknown_option_is_refused() {
    assertThat(ring("", "verify-site", "--lang", "fr")).isEqualTo(2);
    assertThat(shown()).contains("There is no option --lang");
  }

  @Test
  void a_script_of_ones_own_is_rung_from_its_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), """
        script: own
        start: bye
        steps:
          bye: {end: NO_KEY, say: {fr: Au revoir., en: Goodbye.}}
        """);
    assertThat(ring("\n", "--file", file.toString(), "--language", "en")).isZero();
    assertThat(shown()).contains("Goodbye.", "Outcome: NO_KEY at bye");
  }

  @Test
  void a_broken_file_is_told_with_its_line(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), "script: own\nstart: bye\nsteps:\n  bye: {end: SOON}\n");
    assertThat(ring("\n", "--file", file.toString())).isEqualTo(2);
    assertThat(shown()).contains(file + ":4: A script cannot end with \"SOON\".");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    assertThat(ring("\n", "--file", "nowhere.yaml")).isEqualTo(2);
    assertThat(shown()).contains("There is no file nowhere.yaml.");
  }

  @Test
  void a_folder_given_as_a_file_is_told(@TempDir Path folder) {
    assertThat(ring("\n", "--file", folder.toString())).isEqualTo(2);
    assertThat(shown()).contains("cannot be read");
  }

  private int ring(String typed, String... args) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return RingInTerminal.run(List.of(args), new BufferedReader(new StringReader(typed)), out);
  }

  private String shown() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
