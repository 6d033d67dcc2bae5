package org.contrappel.server.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a Redis must be, so that nothing acknowledged is ever lost. */
public final class RedisRequirements {

  private RedisRequirements() {}

  /** One sentence per thing to set; empty when it is fit. */
  public static List<String> unmet(LedgerRedis redis) {
    var info = redis.ask(r -> r.info("server"));
    var settings = redis.ask(r -> r.configGet("append*", "maxmemory-policy"));
    return unmet(version(info), settings);
  }

  static List<String> unmet(String version, Map<String, String> settings) {
    var sentences = new ArrayList<String>();
    if (major(version) < 7) {
      sentences.add("This Redis is %s; Contrappel needs 7.0 or newer.".formatted(version));
    }
    require(settings, "appendonly", "yes", "an alarm that was acknowledged must be on disk", sentences);
    require(settings, "appendfsync", "always", "an alarm that was acknowledged must survive a power cut", sentences);
    require(settings, "maxmemory-policy", "noeviction", "nothing may be thrown away to make room", sentences);
    return List.copyOf(sentences);
  }

  private static void require(
      Map<String, String> settings, String name, String wanted, String why, List<String> sentences) {
    var found = settings.getOrDefault(name, "unknown");
    if (!found.equals(wanted)) {
      sentences.add("Set '%s %s' in redis.conf (it is '%s'): %s.".formatted(name, wanted, found, why));
    }
  }

  private static String version(String info) {
    return info.lines()
        .filter(line -> line.startsWith("redis_version:"))
        .map(line -> line.substring("redis_version:".length()).strip())
        .findFirst()
        .orElse("of an unknown version");
  }

  private static int major(String version) {
    int dot = version.indexOf('.');
    var digits = dot < 0 ? version : version.substring(0, dot);
    return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
  }
}
