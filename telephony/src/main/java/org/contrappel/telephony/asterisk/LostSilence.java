package org.contrappel.telephony.asterisk;

import java.time.Duration;
import java.util.List;

/**
 * Where silence is put back into a recording. While a key is pressed a telephone sends no speech, and Asterisk drops some
 * 40 ms of both sides to bring them together again. What the recording is shorter than the call was lost there, in equal
 * parts; without keys it is missing at the end.
 *
 * @param samplesEach how many samples each place gets
 * @param places samples of the finished recording after which it goes in, ascending
 */
record LostSilence(long samplesEach, List<Long> places) {
  private static final int SAMPLES_PER_MILLI = 8;

  /** Asterisk may be frozen or dead for a while: more than this is not made up. */
  private static final Duration MOST = Duration.ofSeconds(5);

  static LostSilence of(long samples, Duration call, List<Duration> keyed) {
    var lost = Math.min(call.toMillis(), samples / SAMPLES_PER_MILLI + MOST.toMillis()) * SAMPLES_PER_MILLI - samples;
    if (lost <= 0) {
      return new LostSilence(0, List.of());
    }
    if (keyed.isEmpty()) {
      return new LostSilence(lost, List.of(samples));
    }
    var places = keyed.stream()
        .map(key -> Math.clamp(key.toMillis() * SAMPLES_PER_MILLI, 0, samples))
        .sorted()
        .toList();
    return new LostSilence(lost / places.size(), places);
  }

  /** How many samples go in when this many of the finished recording are written. */
  long dueAt(long written, int placesDone) {
    return placesDone < places.size() && written >= places.get(placesDone) ? samplesEach : 0;
  }

  long total() {
    return samplesEach * places.size();
  }
}
