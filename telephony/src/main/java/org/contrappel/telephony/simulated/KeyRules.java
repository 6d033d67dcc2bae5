package org.contrappel.telephony.simulated;

import org.contrappel.script.Expect;

/** When keys are complete, as {@link Expect} says it. Pure. */
final class KeyRules {
  /** Somebody who leans on the keys is not collected for ever. */
  private static final int MOST = 32;

  private KeyRules() {}

  sealed interface Collected {

    record More(String soFar) implements Collected {
      @Override
      public String toString() {
        return "More[hidden]";
      }
    }

    /** @param hashBelongs whether a {@code #} that follows belongs to these keys and is swallowed */
    record Complete(String keys, boolean hashBelongs) implements Collected {
      @Override
      public String toString() {
        return "Complete[hidden]";
      }
    }
  }

  static Collected press(Expect expect, String soFar, char key) {
    return switch (expect) {
      case Expect.Choice _ -> new Collected.Complete(String.valueOf(key), false);
      case Expect.Code _ when key == '#' -> new Collected.Complete(soFar, false);
      case Expect.Code code -> {
        var keys = soFar + key;
        var complete = keys.length() == (code.length() == 0 ? MOST : code.length());
        yield complete ? new Collected.Complete(keys, true) : new Collected.More(keys);
      }
      case Expect.HangUp _ -> new Collected.More("");
    };
  }
}
