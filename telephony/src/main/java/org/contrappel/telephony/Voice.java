package org.contrappel.telephony;

import java.nio.file.Path;
import org.contrappel.script.Utterance;

/** Turns sentences into sound files. Safe for use by many threads. */
public interface Voice {

  /**
   * The file in which the sentence is spoken: header-less A-law, 8,000 samples per second, its name ending in {@code
   * .alaw}. Spoken now if it never was before, which takes some tenths of a second.
   *
   * @throws RuntimeException when it cannot be spoken; its message tells what to do
   */
  Path spoken(Utterance utterance);
}
