package org.contrappel.launcher.parts;

import java.util.Optional;
import java.util.function.Consumer;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.carried.DebianParts;
import org.contrappel.telephony.carried.PartsUnavailable;

/** Finds out what the station can run on here: fetches the parts, and says what follows when they cannot be had. */
public final class Means {
  private static final String ONE_OF_OURS = "auto";

  private Means() {}

  /**
   * The network to run on, once all that is needed for it is there.
   *
   * @throws Refusal when the station cannot run at all, or not as the settings want it
   */
  public static Network gather(Settings settings, Consumer<String> tell) {
    var wanted = settings.text(Setting.NETWORK);
    if (!wanted.matches("auto|asterisk|simulated")) {
      throw new Refusal("network (CONTRAPPEL_NETWORK) is auto, asterisk or simulated, not: " + wanted);
    }
    var trouble = fetch(settings, tell);
    if (trouble.isPresent() && !settings.has(Setting.REDIS_URL) && !settings.has(Setting.REDIS_PROGRAM)) {
      throw new Refusal(trouble.get() + " Redis is the station's memory and without one it cannot run: name one of your"
          + " own with redis.url (CONTRAPPEL_REDIS_URL) or a redis-server with redis.program (CONTRAPPEL_REDIS_PROGRAM).");
    }
    if (wanted.equals("simulated")) {
      return Network.SIMULATED;
    }
    if (trouble.isEmpty() || settings.has(Setting.ASTERISK_PROGRAM)) {
      return Network.ASTERISK;
    }
    if (wanted.equals(ONE_OF_OURS)) {
      tell.accept("No Asterisk can be had here, so nobody is really rung: the station runs on the simulated network. "
          + trouble.get());
      return Network.SIMULATED;
    }
    throw new Refusal(trouble.get() + " Name an Asterisk of your own with asterisk.program (CONTRAPPEL_ASTERISK_PROGRAM).");
  }

  private static Optional<String> fetch(Settings settings, Consumer<String> tell) {
    try {
      DebianParts.ofStation(new CarriedParts(settings.parts()), settings.text(Setting.DEBIAN_MIRROR), tell).fetch();
      return Optional.empty();
    } catch (PartsUnavailable e) {
      return Optional.of(e.getMessage());
    }
  }
}
