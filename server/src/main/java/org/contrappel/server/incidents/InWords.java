package org.contrappel.server.incidents;

import java.util.Locale;

/** A constant as it stands in a sentence: {@code FALSE_ALARM} is "false alarm". */
final class InWords {
  private InWords() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
