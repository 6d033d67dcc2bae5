package org.contrappel.telephony.asterisk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.contrappel.telephony.PhoneNumber;

/**
 * The number in a From header. The header is whatever the caller chose to write: anything that is not plainly one telephone
 * number is no number.
 */
final class CallerNumber {
  private static final Pattern FROM = Pattern.compile(
      "(?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\"<>:]*)\\s*<(?:sips?:|tel:)((?:\\+|%2[bB])?[0-9]{3,15})(?:@[^<>\\s]*|;[^<>\\s]*)?>(?:;.*)?"
          + "|(?:sips?:|tel:)((?:\\+|%2[bB])?[0-9]{3,15})(?:[@;]\\S*)?");
  private static final int LONGEST = 1_000;

  private CallerNumber() {}

  /** @param from may be null */
  static Optional<PhoneNumber> in(String from) {
    if (from == null || from.length() > LONGEST) {
      return Optional.empty();
    }
    var parts = FROM.matcher(from.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    var number = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return Optional.of(new PhoneNumber(number.replaceFirst("%2[bB]", "+")));
  }
}
