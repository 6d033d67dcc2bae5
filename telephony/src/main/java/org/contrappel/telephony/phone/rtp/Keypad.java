package org.contrappel.telephony.phone.rtp;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns keys into what the mouth does, frame by frame.
 *
 * @param press how long a key is held, in frames of 20 ms
 * @param pause between two keys, in frames of 20 ms
 */
public record Keypad(int press, int pause) {
  private static final String KEYS = "0123456789*#ABCD";
  private static final int[] ROWS = {697, 770, 852, 941};
  private static final int[] COLUMNS = {1209, 1336, 1477, 1633};
  private static final String GRID = "123A456B789C*0#D";
  private static final double LOUDNESS = 6_000;

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
      for (var i = 0; i < press; i++) {
        frames.add(new Frame.Voice(tone(GRID.indexOf(key), i * Frame.SAMPLES)));
      }
    }
    return frames;
  }

  private void rest(List<Frame> frames) {
    for (var i = 0; i < pause && !frames.isEmpty(); i++) {
      frames.add(new Frame.Rest());
    }
  }

  private static short[] tone(int place, int from) {
    var samples = new short[Frame.SAMPLES];
    for (var i = 0; i < samples.length; i++) {
      var turn = 2 * Math.PI * (from + i) / Frame.RATE;
      samples[i] = (short) (LOUDNESS * (Math.sin(turn * ROWS[place / 4]) + Math.sin(turn * COLUMNS[place % 4])));
    }
    return samples;
  }

  private static List<Character> checked(String keys) {
    if (keys.isEmpty() || keys.chars().anyMatch(k -> KEYS.indexOf(k) < 0)) {
      throw new IllegalArgumentException("A telephone has the keys " + KEYS + "; press at least one of them");
    }
    return keys.chars().mapToObj(k -> (char) k).toList();
  }
}
