package org.contrappel.server.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameNumberTest {

  @ParameterizedTest
  @CsvSource({"+33199002000,+33199002000", "+33199002000,0199002000", "0033199002000,+33199002000", "0199002000,0199002000"})
  void numbers_are_one_however_a_carrier_writes_them(String one, String other) {
    assertThat(SameNumber.same(one, other)).isTrue();
    assertThat(SameNumber.same(other, one)).isTrue();
    assertThat(SameNumber.key(one)).isEqualTo(SameNumber.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "+33199002000,+44199002000", "+33199002000,0199002001", "+33199002000,2000", "+33199002000,99002", "0199002000,0299002000"
  })
  void numbers_that_only_look_alike_are_two(String one, String other) {
    assertThat(SameNumber.same(one, other)).isFalse();
    assertThat(SameNumber.same(other, one)).isFalse();
  }
}
