package org.contrappel.calls;

import java.time.Duration;
import org.contrappel.telephony.audio.Sound;
import org.contrappel.telephony.audio.Span;
import org.contrappel.telephony.audio.Tone;
import org.contrappel.telephony.audio.ToneHeard;
import org.contrappel.telephony.phone.Call;

/** Two who speak with each other, told apart by their pitch: on a busy machine a bridge tears speech but keeps that. */
final class Speaking {
  /** What the person called says, and what the operator does. */
  static final int PERSON = 600;

  static final int OPERATOR = 850;
  private static final Duration LENGTH = Duration.ofMillis(1_500);
  private static final long MOST_OF_IT_MS = 900;
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final double QUIETEST = -40;

  private Speaking() {}

  /** Both speak at once, and each hears the other. */
  static void both(Call person, Call operator) {
    var began = System.nanoTime();
    var toPerson = person.audio().length();
    var toOperator = operator.audio().length();
    person.says(tone(PERSON));
    operator.says(tone(OPERATOR));
    hears(person, OPERATOR, toPerson, began);
    hears(operator, PERSON, toOperator, began);
  }

  /**
   * Waits until he has heard this tone, alone and for most of its length.
   *
   * @param from what he heard before does not count
   * @param began when that was
   */
  static void hears(Call who, int hertz, Duration from, long began) {
    var since = began;
    var limit = began + SOON.toNanos();
    do {
      who.firstSoundAfter(since, Duration.ofNanos(limit - System.nanoTime()));
      since = who.waitsForSilence(PAUSE, SOON);
    } while (!isIn(who.audio().between(from, who.audio().length()), hertz));
  }

  static boolean isIn(Sound heard, int hertz) {
    return ToneHeard.in(heard, hertz, QUIETEST).stream().mapToLong(Span::lengthMs).sum() >= MOST_OF_IT_MS;
  }

  static Sound tone(int hertz) {
    return new Tone(new double[] {hertz}, -14, LENGTH, Duration.ofMillis(4)).at(Sound.TELEPHONE_RATE);
  }
}
