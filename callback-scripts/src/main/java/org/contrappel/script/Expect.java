package org.contrappel.script;

import java.time.Duration;
import java.util.Set;

/** What a turn waits for after (and while) its sentences are said. */
public sealed interface Expect {

  /**
   * One key. Keys are heard while the sentences are still being said, and cut them short.
   *
   * @param keys the keys that have a meaning here, each {@code 0-9 * #}. Any other key is reported all the same: the script
   *     decides what a wrong key means. Empty in no script: then nothing is expected, and the caller waits with the soft
   *     tone where the network has one, not in silence.
   * @param patience how long to wait for the key once the last sentence has ended
   */
  record Choice(Set<Character> keys, Duration patience) implements Expect {}

  /**
   * A code. The network mutes the called side of the recording before the first sentence of this turn is said, and keeps it muted until the code
   * is complete. Keys are heard while the sentences are being said, and cut them short.
   *
   * <p>A code is complete at {@code #}, or, where {@code length} is known, at that many digits; a {@code #} that follows
   * a complete code belongs to it and is swallowed. Where {@code length} is 0 (codes of different lengths are possible)
   * only {@code #} or {@code betweenKeys} of silence completes it, so that no code can be told from another by its
   * timing.
   *
   * @param length the number of digits every acceptable code has; 0 when they differ
   * @param patience how long to wait for the first key once the last sentence has ended
   * @param betweenKeys how long to wait for each further key
   */
  record Code(int length, Duration patience, Duration betweenKeys) implements Expect {}

  /** Nothing more: the call ends when the sentences have been said. */
  record HangUp() implements Expect {}
}
