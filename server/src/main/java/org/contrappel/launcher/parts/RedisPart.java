package org.contrappel.launcher.parts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.contrappel.launcher.keep.Part;
import org.contrappel.launcher.keep.Port;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.carried.Wanted;

/** The Redis we start: every write is on the disk before it is answered, and nothing is ever evicted. */
public final class RedisPart {
  public static final String NAME = "redis";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RedisPart() {}

  public static Part of(Settings settings, Secrets secrets) {
    var folders = settings.folders();
    var port = settings.port(Setting.REDIS_PORT);
    var conf = folders.run().resolve("redis.conf");
    PrivateFile.folder(folders.redis());
    return new Part(
        NAME,
        () -> PrivateFile.write(conf, configuration(settings, secrets)),
        Fingerprint.of(configuration(settings, secrets)),
        command(settings, conf.toString()),
        Map.of(),
        folders.redis(),
        folders.logs().resolve("redis.log"),
        List.of(Port.tcp(port, Setting.REDIS_PORT)),
        new RedisReady(port, secrets),
        PATIENCE);
  }

  /** Where it is found; holds its password. */
  public static String url(Settings settings, Secrets secrets) {
    return "redis://:" + secrets.redis() + "@127.0.0.1:" + settings.port(Setting.REDIS_PORT) + "/0";
  }

  private static List<String> command(Settings settings, String conf) {
    return settings.has(Setting.REDIS_PROGRAM)
        ? List.of(settings.text(Setting.REDIS_PROGRAM), conf)
        : new CarriedParts(settings.parts()).command(Wanted.REDIS.program(), conf);
  }

  private static String configuration(Settings settings, Secrets secrets) {
    // Without its own process title: the command line must stay what we started, to know it again after a crash.
    return """
        bind 127.0.0.1
        port %d
        requirepass %s
        dir "%s"
        appendonly yes
        appendfsync always
        maxmemory-policy noeviction
        save ""
        daemonize no
        set-proc-title no
        loglevel notice
        """
        .formatted(settings.port(Setting.REDIS_PORT), secrets.redis(), settings.folders().redis());
  }
}
