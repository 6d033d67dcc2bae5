package org.contrappel.telephony.simulated;

import java.time.Duration;

/** Estimates how long a text takes to say: a French voice says about 15 letters a second. */
final class SpokenLength {

  private SpokenLength() {}

  static Duration of(String text) {
    return Duration.ofMillis(200 + 65L * text.length());
  }
}
