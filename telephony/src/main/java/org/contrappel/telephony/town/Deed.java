package org.contrappel.telephony.town;

import java.time.Duration;
import java.util.regex.Pattern;

/** One thing a person does on the telephone once it is answered; a person's deeds follow one another in order. */
public sealed interface Deed {

  /** Does nothing for a while; 1 ms to 10 min. */
  record Waits(Duration time) implements Deed {
    public Waits {
      if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofMinutes(10)) > 0) {
        throw new IllegalArgumentException("A wait lasts 1 ms to 10 min.");
      }
    }
  }

  /**
   * Waits until the other side has spoken and then been quiet for {@link Manners#QUIET}. A tone is not quiet. A side
   * that does not begin to speak within {@link Manners#PATIENCE} counts as having finished.
   */
  record WaitsForSilence() implements Deed {}

  /**
   * Waits until a sentence that contains these words (in any case) has been heard to its end. A real telephone cannot
   * tell words: there it is {@link WaitsForSilence}.
   */
  record Hears(String words) implements Deed {
    public Hears {
      if (words.isBlank()) {
        throw new IllegalArgumentException("What is to be heard is missing.");
      }
    }
  }

  /** Presses keys, {@code 0-9 * #}, at most 32. They may be a code, therefore {@link #toString()} hides them. */
  record Presses(String keys) implements Deed {
    private static final Pattern KEYS = Pattern.compile("[0-9*#]{1,32}");

    public Presses {
      if (!KEYS.matcher(keys).matches()) {
        throw new IllegalArgumentException("Keys are 1 to 32 of 0-9, * and #.");
      }
    }

    @Override
    public String toString() {
      return "Presses[hidden]";
    }
  }

  /** Says one of the texts under {@code speech:}, to its end. */
  record Says(String speech) implements Deed {}

  /** The tone of an answering machine: 1000 Hz for one second. */
  record Beeps() implements Deed {}

  record HangsUp() implements Deed {}

  /** Begins again with the first deed, until the call ends. */
  record Again() implements Deed {}
}
