package org.contrappel.launcher.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contrappel.launcher.keep.Part;
import org.contrappel.launcher.keep.Port;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AriAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.BrowserPort;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.RtpRange;
import org.contrappel.telephony.asterisk.home.SipPeer;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.contrappel.telephony.asterisk.home.StationSettings;

/** The station's own Asterisk. */
public final class AsteriskPart {
  public static final String NAME = "asterisk";
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private AsteriskPart() {}

  /**
   * @param spoken what it says when it is alone
   */
  public static Part of(Settings settings, Secrets secrets, OwnVoice.Spoken spoken) {
    var folders = settings.folders();
    PrivateFile.folder(folders.asterisk());
    var home = new AsteriskHome(folders.asterisk(), Programs.asterisk(settings));
    var told = told(settings, secrets, spoken.holding()).with(browsers(settings, secrets, spoken.ownVoice()))
        .operatorLost(spoken.operatorLost());
    return new Part(
        NAME,
        () -> StationAsterisk.write(home, told),
        Fingerprint.of(told + secrets.ami() + secrets.ari() + told.operators().stream().map(OperatorPhone::secret).toList()),
        home.command(),
        Map.of(),
        folders.asterisk(),
        folders.logs().resolve("asterisk.log"),
        List.of(
            Port.tcp(settings.port(Setting.AMI_PORT), Setting.AMI_PORT),
            Port.tcp(settings.port(Setting.PHONE_PORT), Setting.PHONE_PORT),
            Port.udp(settings.port(Setting.SIP_PORT), Setting.SIP_PORT)),
        new FullyBooted(home),
        PATIENCE);
  }

  private static StationSettings told(Settings settings, Secrets secrets, List<Path> holding) {
    var peer = peer(settings);
    var near = peer.host().equals("127.0.0.1") || peer.host().equals("localhost");
    return new StationSettings(
        new AmiAccess("127.0.0.1", settings.port(Setting.AMI_PORT), secrets.ami()),
        settings.port(Setting.SIP_PORT),
        near ? "127.0.0.1" : "0.0.0.0",
        peer,
        "127.0.0.1",
        settings.port(Setting.AGI_PORT),
        new RtpRange(settings.port(Setting.RTP_FROM), settings.port(Setting.RTP_TO)),
        holding,
        PrivateFile.folder(settings.folders().recordings()),
        Duration.ofHours(1),
        1_000,
        secrets.operators().read(),
        Optional.empty(),
        List.of());
  }

  private static BrowserPort browsers(Settings settings, Secrets secrets, List<Path> ownVoice) {
    return new BrowserPort(
        settings.text(Setting.PHONE_ADDRESS), settings.port(Setting.PHONE_PORT), secrets.ari(),
        OwnCertificate.of(settings).map(own -> new BrowserPort.Tls(
            settings.port(Setting.PHONE_TLS_PORT), own.certificate(), own.key())),
        ownVoice);
  }

  /** How the server reaches the REST interface of it. */
  static AriAccess ari(Settings settings, Secrets secrets) {
    return browsers(settings, secrets, List.of()).ari();
  }

  private static SipPeer peer(Settings settings) {
    if (!settings.has(Setting.TRUNK_PEER)) {
      return SipPeer.at("127.0.0.1", settings.port(Setting.TOWN_SIP_PORT));
    }
    var peer = HostPort.of(Setting.TRUNK_PEER, settings.text(Setting.TRUNK_PEER));
    var login = settings.has(Setting.TRUNK_USER)
        ? Optional.of(new SipPeer.Login(settings.text(Setting.TRUNK_USER), settings.text(Setting.TRUNK_SECRET)))
        : Optional.<SipPeer.Login>empty();
    var from = Optional.of(settings.text(Setting.TRUNK_FROM)).filter(user -> !user.isEmpty());
    return new SipPeer(peer.host(), peer.port(), login, from, !settings.text(Setting.TRUNK_OPTIONS).equals("no"));
  }
}
