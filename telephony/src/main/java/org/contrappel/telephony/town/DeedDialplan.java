package org.contrappel.telephony.town;

import java.time.Duration;
import java.util.Locale;

/** What each deed is in a dialplan. */
final class DeedDialplan {
  /** A click is not speech. */
  private static final int SPEECH_MS = 60;

  /** Somebody who waits for silence does not wait for ever. */
  private static final int LONGEST_WAIT_SECONDS = 120;

  private DeedDialplan() {}

  static void write(DialplanLines lines, Deed deed, Keying keying) {
    switch (deed) {
      case Deed.Waits(var time) -> lines.add(wait(time));
      case Deed.WaitsForSilence _, Deed.Hears _ -> lines
          .add("WaitForNoise(" + SPEECH_MS + ",1," + Manners.PATIENCE.toSeconds() + ")")
          .add("WaitForSilence(" + Manners.QUIET.toMillis() + ",1," + LONGEST_WAIT_SECONDS + ")");
      case Deed.Presses(var keys) -> press(lines, keys, keying);
      case Deed.Says(var speech) -> lines.add("Playback(" + TownDialplan.sound(speech) + ")");
      case Deed.Beeps _ -> lines.add("Playback(" + TownDialplan.BEEP + ")");
      case Deed.HangsUp _ -> lines.add("Hangup(16)");
      case Deed.Again _ -> lines.add("Goto(begin)");
    }
  }

  static String wait(Duration time) {
    return String.format(Locale.ROOT, "Wait(%.3f)", time.toMillis() / 1000.0);
  }

  private static void press(DialplanLines lines, String keys, Keying keying) {
    if (keying != Keying.LEAKING) {
      lines.add(send(keys));
      return;
    }
    for (var key : keys.toCharArray()) {
      // First the tone, so that it lies inside the time in which the key is awaited.
      var tone = KeyFrequencies.of(key);
      lines.add("Playtones(%d+%d/1000)".formatted(tone.low(), tone.high()))
          .add(wait(Manners.KEY)).add("StopPlaytones()").add(send(String.valueOf(key)));
    }
  }

  private static String send(String keys) {
    return "SendDTMF(" + keys + "," + Manners.KEY_GAP.toMillis() + "," + Manners.KEY.toMillis() + ")";
  }
}
