package org.contrappel.telephony.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person on the line is waiting for, and what he has heard so far. */
final class Attention {

  private sealed interface Wait {
    record None() implements Wait {}

    /** @param heardAny whether the other side has spoken since the wait began */
    record Silence(boolean heardAny) implements Wait {}

    record Words(String words) implements Wait {}
  }

  private final List<String> unused = new ArrayList<>();
  private Wait wait = new Wait.None();
  private boolean otherSpeaks;
  /** Grows with every change, so that a look-back can tell whether anything happened in between. */
  private int changes;

  void done() {
    wait = new Wait.None();
    changes++;
  }

  void begins() {
    otherSpeaks = true;
    changes++;
    if (wait instanceof Wait.Silence) {
      wait = new Wait.Silence(true);
    }
  }

  int quiet() {
    otherSpeaks = false;
    return ++changes;
  }

  int waitForSilence() {
    wait = new Wait.Silence(otherSpeaks);
    return ++changes;
  }

  boolean stillQuietSince(int mark) {
    return changes == mark && wait.equals(new Wait.Silence(true));
  }

  boolean nothingCameSince(int mark) {
    return changes == mark && wait.equals(new Wait.Silence(false));
  }

  boolean isListening() {
    return wait instanceof Wait.Words;
  }

  /** Whether the words were among what he has heard and not yet made use of; if not, he listens for them. */
  boolean listenFor(String words) {
    wait = new Wait.Words(words);
    return found(words);
  }

  /** Whether this sentence is what he listens for. */
  boolean hears(String sentence) {
    unused.add(sentence);
    return wait instanceof Wait.Words(var words) && found(words);
  }

  private boolean found(String words) {
    for (var i = 0; i < unused.size(); i++) {
      if (unused.get(i).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))) {
        unused.subList(0, i + 1).clear();
        return true;
      }
    }
    return false;
  }
}
