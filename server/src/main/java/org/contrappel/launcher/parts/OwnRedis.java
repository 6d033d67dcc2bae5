package org.contrappel.launcher.parts;

import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.server.ledger.LedgerRedis;
import org.contrappel.server.ledger.LedgerUnavailable;
import org.contrappel.server.ledger.RedisRequirements;

/** A Redis that somebody else runs: it is only used when it loses nothing. */
public final class OwnRedis {
  private OwnRedis() {}

  /**
   * @throws Refusal with one sentence per thing to set, or when nobody answers there
   */
  public static void mustBeFit(Settings settings) {
    var named = Setting.REDIS_URL.key() + " (" + Setting.REDIS_URL.variable() + ")";
    try (var redis = LedgerRedis.at(settings.text(Setting.REDIS_URL))) {
      var unmet = RedisRequirements.unmet(redis);
      if (!unmet.isEmpty()) {
        throw new Refusal("The Redis named by " + named + " could lose what was acknowledged. " + String.join(" ", unmet));
      }
    } catch (LedgerUnavailable | IllegalArgumentException e) {
      throw new Refusal("The Redis named by " + named + " cannot be used: " + e.getMessage(), e);
    }
  }
}
