package org.contrappel.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BenchSiteTest {

  @Test
  void it_is_json_with_its_numbers_its_codes_and_its_keyholder() {
    var site = BenchSite.of("bench-1", List.of("+331"), List.of("+332", "+333"));

    var read = new JsonMapper().readTree(site.json());

    assertThat(read.at("/numbers/0").asString()).isEqualTo("+331");
    assertThat(read.at("/contacts/0/numbers/1").asString()).isEqualTo("+333");
    assertThat(read.at("/codes/right").asString()).isEqualTo(site.right()).hasSize(6);
    assertThat(read.at("/codes/duress").asString()).isEqualTo(site.duress()).hasSize(5);
  }

  @Test
  void its_codes_are_not_printed_with_it() {
    var site = BenchSite.of("bench-1", List.of("+331"), List.of());

    assertThat(site.toString()).isEqualTo("BenchSite[bench-1]");
  }
}
