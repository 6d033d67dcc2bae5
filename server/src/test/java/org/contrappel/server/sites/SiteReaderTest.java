package org.contrappel.server.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.contrappel.server.codes.CodeWords;
import org.contrappel.server.codes.SealedCode;
import org.contrappel.server.codes.StationKey;
import org.junit.jupiter.api.Test;

class SiteReaderTest {
  private final CodeWords words = new CodeWords(new StationKey(new byte[32]));
  private final SiteReader reader = new SiteReader(words);

  @Test
  void a_site_is_read_and_its_codes_are_sealed() {
    var site = reader.readFile("sites.yaml", """
        sites:
          - id: martin
            name: Bijouterie Martin
            numbers: ["01 99 00 00 02"]
            codes: {right: 0471, duress: "047199"}
            contacts:
              - {id: paul, name: Paul Martin, numbers: ["06 39 98 00 01"], codes: {right: "2580"}}
        """).getFirst();

    assertThat(site.numbers()).containsExactly("0199000002");
    assertThat(site.toString()).doesNotContain("0471").doesNotContain("2580");
    assertThat(words.judge("martin", "0471", site.codes())).map(SealedCode::duress).contains(false);
    assertThat(words.judge("martin", "047199", site.codes())).map(SealedCode::duress).contains(true);
    assertThat(words.judge("martin", "2580", site.codes())).map(SealedCode::owner).contains("paul");
    assertThat(words.judge("other", "0471", site.codes())).isEmpty();
    assertThat(CodeWords.commonLength(site.codes())).isZero();
    assertThat(CodeWords.commonLength(CodeWords.of("nobody", List.of(site.codes().getFirst())))).isEqualTo(4);
  }

  @Test
  void json_is_taken_as_well() {
    assertThat(reader.readOne("body", "{\"id\": \"a\", \"name\": \"A\", \"numbers\": [\"+33199000001\"]}").name())
        .isEqualTo("A");
  }

  @Test
  void an_unknown_field_is_named_with_its_line() {
    assertThatThrownBy(() -> reader.readFile("sites.yaml", "sites:\n  - id: a\n    name: A\n    telephon: 12\n"))
        .isInstanceOf(RefusedFile.class)
        .hasMessageContaining("sites.yaml, line 4").hasMessageContaining("telephon");
  }

  @Test
  void a_number_with_syntax_in_it_is_refused_with_its_line() {
    assertThatThrownBy(() -> reader.readFile("sites.yaml", "sites:\n  - id: a\n    name: A\n    numbers: [\"1,Hangup()\"]\n"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("line").hasMessageContaining("1 to 15 digits");
  }

  @Test
  void a_bad_code_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: {right: secret77}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("4 to 12 digits").hasMessageNotContaining("secret77");
  }

  @Test
  void a_code_of_the_wrong_form_is_refused_without_being_repeated() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: {right: {x: 987654}}}"))
        .isInstanceOf(RefusedFile.class).hasMessageNotContaining("987654");
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: 987654}"))
        .isInstanceOf(RefusedFile.class).hasMessageNotContaining("987654");
  }

  @Test
  void the_same_code_for_two_people_is_refused() {
    assertThatThrownBy(() -> reader.readOne("body", "{id: a, name: A, codes: {right: \"4711\", duress: \"4711\"}}"))
        .isInstanceOf(RefusedFile.class).hasMessageContaining("same code").hasMessageNotContaining("4711");
  }
}
