package org.contrappel.telephony;

import java.util.Set;

/**
 * The telephones inside operators' pages. Each lives in the network's memory alone, with a secret drawn for one session,
 * and is rung before the operator's other telephone. None of these waits for people; each may block for a few seconds.
 */
public interface DeskPhones {

  /**
   * A telephone that may register now.
   *
   * @param user what it registers as
   * @param secret what it answers the digest challenge with
   */
  record Drawn(String user, String secret) {
    @Override
    public String toString() {
      return "Drawn[" + user + "]";
    }
  }

  /**
   * Draws one. Whatever this operator had before is registered no more, and a call it was in has lost it.
   *
   * @throws NetworkAway when the network cannot be told
   */
  Drawn draw(String operator);

  /** Nobody registers there any more. A call that is on goes on. */
  void remove(String operator);

  /** The operators who have one, as far as the network can be asked. */
  Set<String> drawn();

  /** The network did not answer. */
  final class NetworkAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NetworkAway(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }
}
