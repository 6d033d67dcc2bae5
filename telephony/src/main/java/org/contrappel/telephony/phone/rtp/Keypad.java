package org.contrappel.telephony.phone.rtp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Tone;

/**
 * Turns keys into what the mouth does, frame by frame.
 *
 * @param press how long a key is held, in frames of 20 ms
 * @param pause between two keys, in frames of 20 ms
 */
public record Keypad(int press, int pause) {
  private static final String KEYS = "0123456789*#ABCD";
  private static final double[] ROWS = {697, 770, 852, 941};
  private static final double[] COLUMNS = {1209, 1336, 1477, 1633};
  private static final String GRID = "123A456B789C*0#D";

  /** dBFS of each tone, as telephones send them. */
  private static final double LEVEL = -16;

  /** As a person keys who knows the code: 100 ms down, 100 ms up. */
  public static final Keypad BRISK = new Keypad(5, 5);

  /** Key events beside the audio. */
  List<Frame> events(String keys) {
    var frames = new ArrayList<Frame>();
    for (var key : checked(keys)) {
      rest(frames);
      for (var i = 1; i <= press; i++) {
        frames.add(new Frame.Key(KEYS.indexOf(key), i * Frame.SAMPLES, i == 1, i == press));
      }
    }
    return frames;
  }

  /** The two tones of each key in the audio itself, as an old telephone sends them. */
  List<Frame> tones(String keys) {
    var frames = new ArrayList<Frame>();
    for (var key : checked(keys)) {
      rest(frames);
      frames.addAll(Frame.Voice.of(tone(GRID.indexOf(key))));
    }
    return frames;
  }

  private void rest(List<Frame> frames) {
    for (var i = 0; i < pause && !frames.isEmpty(); i++) {
      frames.add(new Frame.Rest());
    }
  }

  private Sound tone(int place) {
    var both = new double[] {ROWS[place / 4], COLUMNS[place % 4]};
    return new Tone(both, LEVEL, Duration.ofMillis(20L * press), Duration.ofMillis(2)).at(Frame.RATE);
  }

  private static List<Character> checked(String keys) {
    if (keys.isEmpty() || keys.chars().anyMatch(k -> KEYS.indexOf(k) < 0)) {
      throw new IllegalArgumentException("A telephone has the keys " + KEYS + "; press at least one of them");
    }
    return keys.chars().mapToObj(k -> (char) k).toList();
  }
}
