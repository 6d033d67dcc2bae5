package org.contrappel.launcher.parts;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;

/** What the server is told, as the properties file it reads at its start. It holds secrets: only ever in a closed file. */
final class ServerProperties {
  private ServerProperties() {}

  static String text(Settings settings, Secrets secrets, Network network) {
    return of(settings, secrets, network).entrySet().stream()
        .map(entry -> entry.getKey() + "=" + escaped(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static Map<String, String> of(Settings settings, Secrets secrets, Network network) {
    var folders = settings.folders();
    var told = new LinkedHashMap<String, String>();
    told.put("server.port", settings.text(Setting.HTTP_PORT));
    told.put("server.address", settings.text(Setting.HTTP_ADDRESS));
    OwnCertificate.of(settings).ifPresent(own -> {
      told.put("server.ssl.bundle", "desk");
      told.put("spring.ssl.bundle.pem.desk.reload-on-update", "true"); // one that is renewed needs no new start
      told.put("spring.ssl.bundle.watch.file.quiet-period", "1s");
      told.put("spring.ssl.bundle.pem.desk.keystore.certificate", own.certificate().toUri().toString());
      told.put("spring.ssl.bundle.pem.desk.keystore.private-key", own.key().toUri().toString());
    });
    told.put("contrappel.network", network.name().toLowerCase(Locale.ROOT));
    told.put("contrappel.name", settings.text(Setting.STATION_NAME));
    told.put("contrappel.data", folders.data().toString());
    told.put("contrappel.secrets", secrets.folder().toString());
    told.put("contrappel.station", station(settings).toString());
    told.put("contrappel.town", town(settings).toString());
    told.put("contrappel.parts", settings.parts().toString());
    told.put("contrappel.zone", settings.text(Setting.TIME_ZONE));
    told.put("contrappel.calendar.country", settings.text(Setting.CALENDAR_COUNTRY));
    told.put("contrappel.calendar.region", settings.text(Setting.CALENDAR_REGION));
    told.put("contrappel.time.server", settings.text(Setting.TIME_SERVER));
    told.put("contrappel.language", settings.text(Setting.STATION_LANGUAGE));
    told.put("contrappel.incoming.ring", settings.text(Setting.INCOMING_RING));
    told.put("contrappel.incoming.menu", String.valueOf(!settings.text(Setting.INCOMING_MENU).equals("no")));
    told.put("contrappel.presence.after", settings.text(Setting.PRESENCE_AFTER));
    told.put("contrappel.presence.site", settings.text(Setting.PRESENCE_SITE));
    told.put("contrappel.redis.url", redisUrl(settings, secrets));
    told.put("contrappel.speech.command", settings.text(Setting.SPEECH_COMMAND));
    told.put("contrappel.speech.cache", speech(settings).toString());
    told.put("contrappel.trunk.lines", settings.text(Setting.TRUNK_LINES));
    told.put("contrappel.trunk.rate", settings.text(Setting.TRUNK_RATE));
    told.put("contrappel.trunk.reserve", settings.text(Setting.TRUNK_RESERVE));
    told.put("contrappel.asterisk.ami-host", "127.0.0.1");
    told.put("contrappel.asterisk.ami-port", settings.text(Setting.AMI_PORT));
    told.put("contrappel.asterisk.ami-secret", secrets.ami());
    told.put("contrappel.asterisk.agi-port", settings.text(Setting.AGI_PORT));
    told.put("contrappel.asterisk.home", folders.asterisk().toString());
    told.put("contrappel.asterisk.trunk-options", Boolean.toString(!settings.text(Setting.TRUNK_OPTIONS).equals("no")));
    told.put("contrappel.asterisk.recordings", folders.recordings().toString());
    told.put("contrappel.asterisk.cel", witness(folders.asterisk()).toString());
    told.put("contrappel.asterisk.operator-comes-back", settings.text(Setting.OPERATOR_RETURNS) + "s");
    var tls = OwnCertificate.of(settings).isPresent();
    told.put("contrappel.phone.port", settings.text(tls ? Setting.PHONE_TLS_PORT : Setting.PHONE_PORT));
    told.put("contrappel.phone.tls", Boolean.toString(tls));
    told.put("contrappel.phone.url", settings.text(Setting.PHONE_URL));
    var ari = AsteriskPart.ari(settings, secrets);
    told.put("contrappel.phone.ari-host", ari.host());
    told.put("contrappel.phone.ari-port", Integer.toString(ari.port()));
    told.put("contrappel.phone.ari-secret", ari.secret());
    return told;
  }

  /** The folder of the station's sites, plans and scripts. */
  private static Path station(Settings settings) {
    return settings.has(Setting.STATION) ? settings.path(Setting.STATION) : Demonstration.folder();
  }

  /** The file of the town's people. */
  static Path town(Settings settings) {
    return settings.has(Setting.TOWN) ? settings.path(Setting.TOWN) : Demonstration.folder().resolve("town.yaml");
  }

  /** Where spoken sentences are kept. */
  static Path speech(Settings settings) {
    return settings.folders().cache().resolve("speech");
  }

  private static String redisUrl(Settings settings, Secrets secrets) {
    return settings.has(Setting.REDIS_URL) ? settings.text(Setting.REDIS_URL) : RedisPart.url(settings, secrets);
  }

  private static Path witness(Path asterisk) {
    return asterisk.resolve("log/cel-custom/witness.csv");
  }

  /** A backslash is syntax in a properties file, and a letter beyond ASCII is read as two others; settings have no breaks. */
  private static String escaped(String value) {
    return value.replace("\\", "\\\\").chars()
        .mapToObj(letter -> letter < 0x7f ? String.valueOf((char) letter) : "\\u%04x".formatted(letter))
        .collect(Collectors.joining());
  }
}
