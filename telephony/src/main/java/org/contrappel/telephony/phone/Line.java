package org.contrappel.telephony.phone;

import org.contrappel.telephony.phone.rtp.Keypad;

/**
 * What the answered line is like.
 *
 * @param keyEvents whether keys are sent as events (RFC 4733); otherwise none are offered and keys are tones in the audio
 * @param speaks whether silence is sent continuously; otherwise packets are sent only for speech and keys
 */
public record Line(boolean keyEvents, boolean speaks, Keypad keypad) {
  public static final Line ORDINARY = new Line(true, true, Keypad.BRISK);

  public Line withTones() {
    return new Line(false, speaks, keypad);
  }

  public Line sendingNothing() {
    return new Line(keyEvents, false, keypad);
  }

  public Line keyedWith(Keypad other) {
    return new Line(keyEvents, speaks, other);
  }
}
