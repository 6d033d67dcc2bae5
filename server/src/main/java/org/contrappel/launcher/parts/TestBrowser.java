package org.contrappel.launcher.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.carried.Chromium;
import org.contrappel.telephony.carried.DebianParts;
import org.contrappel.telephony.carried.Versions;

/** The browser that tests drive: the machine's own where it runs, else a carried one. A station needs none. */
public final class TestBrowser {
  private TestBrowser() {}

  /** Fetches one unless the machine has its own. */
  public static void fetch(Settings settings, Consumer<String> tell) {
    try {
      if (Chromium.ofTheMachine().isEmpty()) {
        DebianParts.ofBrowser(carried(settings), settings.text(Setting.DEBIAN_MIRROR), tell).fetch();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The browser for the tests cannot be looked for: " + e.getMessage(), e);
    }
  }

  /** @throws Refusal when there is none */
  public static Chromium found(Settings settings) {
    try {
      var own = Chromium.ofTheMachine();
      if (own.isEmpty() && !carried(settings).has(Chromium.PROGRAM)) {
        throw new Refusal("There is no Chromium, neither on this machine nor in %s: ./contrappel test fetches it, or install"
            + " it (Debian: apt-get install chromium).".formatted(settings.browser()));
      }
      return own.orElseGet(() -> Chromium.carriedIn(carried(settings)));
    } catch (IOException e) {
      throw new UncheckedIOException("The browser for the tests cannot be looked for: " + e.getMessage(), e);
    }
  }

  /** What to look at when it does not start. */
  public static List<String> suspects(Settings settings, Path program) {
    return program.startsWith(settings.browser())
        ? CarriedDifferences.in(settings.browser(), Versions.browserLastSeenGood())
        : List.of(program + " is this machine's own; without it, ./contrappel test fetches one.");
  }

  private static CarriedParts carried(Settings settings) {
    return new CarriedParts(settings.browser());
  }
}
