package org.contrappel.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search that every suite of calls ends with finds what it is made for. */
class CodeSearchTest {
  private static final String CODE = "4820193375";
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"code=%s!", "12%s34", "\u0000\u00ff%s\u0001"})
  void a_code_in_plain_is_found(String around) throws IOException {
    written(around.formatted(CODE));
    assertThat(new CodeSearch(List.of("1111111111", CODE)).foundIn(folder)).singleElement().asString().contains("code 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", ",", ", ", "\n", "\",\""})
  void a_code_with_something_between_its_digits_is_found(String between) throws IOException {
    written("[" + String.join(between, CODE.split("")) + "]");
    assertThat(new CodeSearch(List.of(CODE)).foundIn(folder)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DTMF[77]: end '%s' received, 100 ms\n", "Event: DTMFEnd\r\nDigit: %s\r\nDurationMs: 80\r\n"})
  void a_code_told_key_by_key_is_found(String line) throws IOException {
    written(CODE.chars().mapToObj(key -> line.formatted((char) key)).collect(Collectors.joining()));
    assertThat(new CodeSearch(List.of(CODE)).foundIn(folder)).hasSize(1);
  }

  @Test
  void a_code_in_the_answers_of_the_telephone_interface_is_found() throws IOException {
    written(CODE.chars().mapToObj(key -> "200 result=" + key + " endpos=0\n").collect(Collectors.joining()));
    assertThat(new CodeSearch(List.of(CODE)).foundIn(folder)).hasSize(1);
  }

  @Test
  void what_is_no_code_is_not_found() throws IOException {
    written("482019337 5820193375 48201 93375");
    assertThat(new CodeSearch(List.of(CODE)).foundIn(folder)).isEmpty();
  }

  private void written(String text) throws IOException {
    Files.createDirectory(folder.resolve("logs"));
    Files.write(folder.resolve("logs/some.log"), text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }
}
