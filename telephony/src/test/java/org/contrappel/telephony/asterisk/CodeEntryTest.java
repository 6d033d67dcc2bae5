package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeEntryTest {
  @Test
  void a_code_of_known_length_is_complete_at_its_last_digit_and_awaits_its_hash() {
    assertThat(keyed(4, "471").complete()).isFalse();
    assertThat(keyed(4, "4711").complete()).isTrue();
    assertThat(keyed(4, "4711").awaitsItsHash()).isTrue();
  }

  @Test
  void a_hash_closes_any_code() {
    assertThat(keyed(4, "47#")).isEqualTo(new CodeEntry(4, "47", true, true));
    assertThat(keyed(0, "471108#").awaitsItsHash()).isFalse();
  }

  @Test
  void a_code_of_unknown_length_is_not_complete_by_its_digits() {
    assertThat(keyed(0, "47110815").complete()).isFalse();
  }

  @Test
  void it_never_shows_its_digits() {
    assertThat(keyed(4, "4711").toString()).doesNotContain("4");
  }

  private static CodeEntry keyed(int length, String keys) {
    var entry = CodeEntry.empty(length);
    for (var key : keys.toCharArray()) {
      entry = entry.with(key);
    }
    return entry;
  }
}
