package org.contrappel.calls;

import java.time.Duration;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Tone;

/** Keys as sound, as they leak into the microphone of a telephone that sends them in another way. */
final class DialTones {
  private static final String PLACES = "123456789*0#";
  private static final double[] ROWS = {697, 770, 852, 941};
  private static final double[] COLUMNS = {1209, 1336, 1477};

  private DialTones() {}

  static Sound of(String keys) {
    var all = Sound.silence(Duration.ofMillis(100), Sound.TELEPHONE_RATE);
    for (var key : keys.toCharArray()) {
      var place = PLACES.indexOf(key);
      var both = new double[] {ROWS[place / 3], COLUMNS[place % 3]};
      all = all.then(new Tone(both, -16, Duration.ofMillis(120), Duration.ofMillis(2)).at(Sound.TELEPHONE_RATE))
          .then(Sound.silence(Duration.ofMillis(120), Sound.TELEPHONE_RATE));
    }
    return all;
  }
}
