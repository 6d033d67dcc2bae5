package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.contrappel.telephony.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerNumberTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "<sip:+33199002000@127.0.0.1>;tag=1                         | +33199002000",
    "\"M. Martin\" <sip:0199002000@carrier.example>;tag=1       | 0199002000",
    "Martin <sips:0199002000@carrier.example;user=phone>;tag=1  | 0199002000",
    "<sip:0199002000;phone-context=+33@carrier.example>         | 0199002000",
    "<tel:+33199002000>                                         | +33199002000",
    "<tel:0199002000;phone-context=+33>;tag=1                   | 0199002000",
    "sip:%2B33199002000@127.0.0.1;tag=1                         | +33199002000",
    "\"<sip:+33111111111@x>\" <sip:+33199002000@127.0.0.1>      | +33199002000",
    "\"a \\\" <sip:1@x>\" <sip:+33199002000@127.0.0.1>          | +33199002000",
  })
  void the_number_of_the_address_is_the_callers(String from, String number) {
    assertThat(CallerNumber.in(from)).contains(new PhoneNumber(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "\"Anonymous\" <sip:anonymous@anonymous.invalid>;tag=1", "<sip:127.0.0.1>", "<sip:@127.0.0.1>",
    "<sip:33%0d%0aAction:@127.0.0.1>", "<sip:33\r\nAction: Originate@127.0.0.1>", "<sip:331 990 020@127.0.0.1>",
    "<sip:33&44@127.0.0.1>", "<sip:${EPOCH}@127.0.0.1>",
    "<sip:+33199002000>@evil>", "<sip:1234567890123456@127.0.0.1>", "<sip:12@127.0.0.1>", "<sip:++33199002000@x>",
    "\"a <sip:+33111111111@x>", "<sip:martin@127.0.0.1>", "<sip:٠١٩٩٠٠٢٠٠٠@127.0.0.1>",
    "<mailto:+33199002000@x>", "<sip:+33111111111@x> <sip:+33199002000@x>"
  })
  void what_is_not_plainly_one_number_is_none(String from) {
    assertThat(CallerNumber.in(from)).isEmpty();
  }

  @Test
  void neither_is_nothing_at_all_nor_what_is_longer_than_any_header() {
    assertThat(CallerNumber.in(null)).isEmpty();
    assertThat(CallerNumber.in("\"" + "a".repeat(2_000) + "\" <sip:+33199002000@127.0.0.1>")).isEmpty();
    assertThat(CallerNumber.in("\"" + "\\".repeat(900) + "<sip:+33199002000@127.0.0.1>")).isEmpty();
  }
}
