package org.contrappel.launcher.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set: in the station's file under its key, or in the environment under its variable. */
public enum Setting {
  HTTP_PORT("http.port", "8080", Kind.PORT, "where the desk and the API listen"),
  HTTP_ADDRESS("http.address", "127.0.0.1", Kind.TEXT, "the address they listen on"),
  TLS_CERTIFICATE("tls.certificate", "", Kind.PATH, "PEM file of a certificate and its chain: page and speech go over TLS"),
  TLS_KEY("tls.key", "", Kind.PATH, "PEM file of its private key"),
  NETWORK("network", "auto", Kind.TEXT, "asterisk, simulated, or auto: Asterisk where one can be had"),
  REDIS_PORT("redis.port", "6390", Kind.PORT, "the port of the Redis we start"),
  REDIS_URL("redis.url", "", Kind.TEXT, "a running Redis (7.0 or newer) of one's own, redis://[:password@]host:port/0"),
  REDIS_PROGRAM("redis.program", "", Kind.PATH, "a redis-server of one's own for us to start; empty: the carried one"),
  ASTERISK_PROGRAM("asterisk.program", "", Kind.PATH, "an asterisk (20 or newer) of one's own; empty: the carried one"),
  ASTERISK_MODULES("asterisk.modules", "", Kind.PATH, "its modules folder; empty: where Debian puts it"),
  ASTERISK_DATA("asterisk.data", "/usr/share/asterisk", Kind.PATH, "its data folder"),
  SIP_PORT("sip.port", "5080", Kind.PORT, "the station's SIP port (UDP)"),
  AMI_PORT("ami.port", "5048", Kind.PORT, "the station's Asterisk manager interface"),
  AGI_PORT("agi.port", "4583", Kind.PORT, "where the server answers the dialplan (FastAGI)"),
  PHONE_ADDRESS("phone.address", "127.0.0.1", Kind.TEXT, "the address where operators' pages find their telephone's WebSocket"),
  PHONE_PORT("phone.port", "8088", Kind.PORT, "its port without TLS, and the one by which such telephones are drawn"),
  PHONE_TLS_PORT("phone.tls.port", "8089", Kind.PORT, "its port over TLS, where there is a certificate"),
  PHONE_URL("phone.url", "", Kind.TEXT, "its address through a proxy, such as wss://desk.example.org/ws; empty: the page's host"),
  OPERATOR_RETURNS("operator.returns", "45", Kind.COUNT, "seconds a person waits for his operator, whose telephone was lost"),
  RTP_FROM("rtp.from", "20000", Kind.PORT, "first UDP port for the station's speech"),
  RTP_TO("rtp.to", "20999", Kind.PORT, "last UDP port for the station's speech"),
  TRUNK_PEER("trunk.peer", "", Kind.TEXT, "host:port of the SIP peer all calls go to; empty: the town"),
  TRUNK_USER("trunk.user", "", Kind.TEXT, "the user the peer asks for; empty: it asks for none"),
  TRUNK_SECRET("trunk.secret", "", Kind.TEXT, "that user's secret"),
  TRUNK_FROM("trunk.from", "", Kind.TEXT, "the number we present; empty: contrappel"),
  TRUNK_OPTIONS("trunk.options", "yes", Kind.TEXT, "no for a peer that does not answer OPTIONS"),
  TRUNK_LINES("trunk.lines", "30", Kind.COUNT, "how many calls it bears at once; the others wait in order of priority"),
  TRUNK_RATE("trunk.rate", "10", Kind.COUNT, "how many new calls it bears in a second"),
  TRUNK_RESERVE("trunk.reserve", "1", Kind.COUNT_FROM_0, "lines kept for urgent calls; the rest always have one at least"),
  TOWN("town.file", "", Kind.PATH, "the people of the town; empty: the demonstration's"),
  TOWN_SIP_PORT("town.sip.port", "5090", Kind.PORT, "the town's SIP port (UDP)"),
  TOWN_RTP_FROM("town.rtp.from", "21000", Kind.PORT, "first UDP port for the town's speech"),
  TOWN_RTP_TO("town.rtp.to", "21999", Kind.PORT, "last UDP port for the town's speech"),
  STATION("station", "", Kind.PATH, "folder with sites, plans and scripts; empty: the demonstration's"),
  STATION_NAME("station.name", "Contrappel télésurveillance", Kind.TEXT, "how it calls itself on the telephone"),
  STATION_LANGUAGE("station.language", "fr", Kind.TEXT, "fr or en, spoken to callers of whom no site is known"),
  INCOMING_RING(
      "incoming.ring", "45", Kind.COUNT, "seconds a caller waits for an operator before he is told that he is called back"),
  INCOMING_MENU(
      "incoming.menu", "yes", Kind.TEXT, "no: a caller rings the operators at once, and gives no instruction by key"),
  TIME_ZONE("time.zone", "Europe/Paris", Kind.TEXT, "the time zone of sites that name none"),
  TIME_SERVER("time.server", "", Kind.TEXT, "an NTP server (host or host:port) the clock is compared with; empty: none"),
  CALENDAR_COUNTRY("calendar.country", "fr", Kind.TEXT, "whose public holidays count, as ISO 3166"),
  CALENDAR_REGION("calendar.region", "", Kind.TEXT, "one of its regions, such as 67 for Bas-Rhin; empty: none"),
  PRESENCE_AFTER(
      "presence.after", "15", Kind.COUNT_FROM_0, "minutes without a key or click, and who is on shift is asked; 0: never"),
  PRESENCE_SITE("presence.site", "station", Kind.TEXT, "the site whose plan rings somebody when he does not answer"),
  SPEECH_COMMAND("speech.command", "", Kind.TEXT, "a speech engine of one's own; empty: pico2wave, else espeak-ng"),
  PARTS("parts", "", Kind.PATH, "the folder of the carried programs; empty: in the cache folder"),
  DEBIAN_MIRROR("debian.mirror", "", Kind.TEXT, "the Debian archive they come from; empty: this machine's own");

  /** What a value must look like. */
  enum Kind {
    PORT,
    PATH,
    /** A whole number from 1 to 1,000. */
    COUNT,
    /** A whole number from 0 to 1,000. */
    COUNT_FROM_0,
    TEXT
  }

  private final String key;
  private final String usual;
  private final Kind kind;
  private final String meaning;

  Setting(String key, String usual, Kind kind, String meaning) {
    this.key = key;
    this.usual = usual;
    this.kind = kind;
    this.meaning = meaning;
  }

  /** Its name in the file. */
  public String key() {
    return key;
  }

  /** Its name in the environment, which goes before the file. */
  public String variable() {
    return "CONTRAPPEL_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** The value where none is set; may be empty. */
  public String usual() {
    return usual;
  }

  Kind kind() {
    return kind;
  }

  String meaning() {
    return meaning;
  }

  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
