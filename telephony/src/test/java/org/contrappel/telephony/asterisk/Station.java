package org.contrappel.telephony.asterisk;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.DeskPhones;
import org.contrappel.telephony.OperatorLines;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.BrowserPort;
import org.contrappel.telephony.asterisk.home.OperatorPhone;
import org.contrappel.telephony.asterisk.home.SipPeer;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.contrappel.telephony.asterisk.home.StationSettings;

/** A station's Asterisk and the network on it, for a test. */
final class Station implements AutoCloseable {
  /** What everything here goes by. */
  final InstantSource clock = InstantSource.system();
  final Path recordings;
  final ListedTalk talk = new ListedTalk();
  final Witnessed witnessed = new Witnessed();
  final AsteriskHome home;
  private final AmiAccess ami = new AmiAccess("127.0.0.1", FreePorts.tcp(), AmiAccess.newSecret());
  private final int agiPort = FreePorts.tcp();
  private final TonesVoice voice;
  private final Duration operatorComesBack;
  private final BrowserPort browsers = new BrowserPort(
      "127.0.0.1", FreePorts.tcp(), AmiAccess.newSecret(), Optional.empty(), List.of());
  CarriedAsterisk asterisk;
  AsteriskNetwork network;
  private SlowLink link;

  final int sipPort = FreePorts.udp();

  Station(Path folder, int trunkPort) {
    this(folder, trunkPort, List.of());
  }

  Station(Path folder, int trunkPort, List<OperatorPhone> operators) {
    this(folder, trunkPort, operators, Duration.ofSeconds(1));
  }

  /** @param operatorComesBack so long a lost operator is waited for */
  Station(Path folder, int trunkPort, List<OperatorPhone> operators, Duration operatorComesBack) {
    this(folder, trunkPort, operators, operatorComesBack, Duration.ZERO);
  }

  /** @param late so much later than we give it Asterisk hears each command of ours for a call */
  static Station farAway(Path folder, int trunkPort, Duration late) {
    return new Station(folder, trunkPort, List.of(), Duration.ofSeconds(1), late);
  }

  private Station(
      Path folder, int trunkPort, List<OperatorPhone> operators, Duration operatorComesBack, Duration late) {
    this.operatorComesBack = operatorComesBack;
    recordings = folder.resolve("recordings");
    voice = new TonesVoice(folder.resolve("voice"));
    home = new AsteriskHome(folder.resolve("station"), CarriedAsterisk.program());
    var holding = List.of(voice.spoken(TonesVoice.tone(1_300, 600)));
    StationAsterisk.write(home, StationSettings.local(
        ami, sipPort, SipPeer.at("127.0.0.1", trunkPort), agiPort, FreePorts.rtp(), holding, recordings)
        .with(operators).with(browsers)
        .operatorLost(List.of(voice.spoken(TonesVoice.tone(1_700, 600)))));
    startAsterisk();
    if (late.isZero()) {
      open();
    } else {
      openFarAway(late);
    }
  }

  void startAsterisk() {
    asterisk = CarriedAsterisk.start(home, ami);
  }

  void open() {
    open(AsteriskSettings.local(ami, agiPort, recordings, home).with(browsers.ari())
        .waitingForOperators(operatorComesBack));
  }

  private void openFarAway(Duration late) {
    var port = FreePorts.tcp();
    link = SlowLink.open(agiPort, port, late);
    open(AsteriskSettings.local(ami, port, recordings, home).waitingForOperators(operatorComesBack));
  }

  /** As a server on another host would, which cannot read Asterisk's files. */
  void openWithoutTheLog() {
    open(new AsteriskSettings(
        ami, "127.0.0.1", agiPort, recordings, Optional.empty(), true, Duration.ofSeconds(4), Optional.empty(),
        operatorComesBack));
  }

  private void open(AsteriskSettings settings) {
    network = AsteriskNetwork.open(settings, talk, witnessed, voice, clock);
  }

  void awaitReachable() {
    Await.until(Duration.ofSeconds(10), "the network", network::reachable);
  }

  OperatorLines operators() {
    return network.operators().orElseThrow();
  }

  DeskPhones desks() {
    return network.deskPhones().orElseThrow();
  }

  /** Where browsers' telephones come in. */
  URI webSocket() {
    return URI.create("ws://127.0.0.1:" + browsers.port() + "/ws");
  }

  String call(String number, Duration ringFor, org.contrappel.script.Turn... turns) {
    var attempt = "attempt-" + UUID.randomUUID();
    talk.with(attempt, turns);
    network.place(new CallRequest(attempt, new PhoneNumber(number), ringFor, List.of()));
    return attempt;
  }

  @Override
  public void close() {
    network.close();
    asterisk.close();
    if (link != null) {
      link.close();
    }
  }
}
