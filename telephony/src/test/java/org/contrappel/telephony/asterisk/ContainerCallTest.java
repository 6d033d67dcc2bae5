package org.contrappel.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contrappel.telephony.asterisk.TonesVoice.tone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.contrappel.script.Expect;
import org.contrappel.script.Turn;
import org.contrappel.telephony.CallRequest;
import org.contrappel.telephony.LineEnd;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.asterisk.home.AmiAccess;
import org.contrappel.telephony.asterisk.home.AsteriskHome;
import org.contrappel.telephony.asterisk.home.AsteriskProgram;
import org.contrappel.telephony.asterisk.home.SipPeer;
import org.contrappel.telephony.asterisk.home.StationAsterisk;
import org.contrappel.telephony.asterisk.home.StationSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.ImageFromDockerfile;

/** A real call by an Asterisk in a container of our own Dockerfile, as a station with an engine would run it. */
@Tag("container")
class ContainerCallTest {
  private static final Path DATA = Path.of("/usr/share/asterisk");
  private static final AsteriskProgram INSIDE = new AsteriskProgram.Own(
      Path.of("/usr/sbin/asterisk"), Path.of("/usr/lib/x86_64-linux-gnu/asterisk/modules"), DATA);
  private final String code = "%010d".formatted(ThreadLocalRandom.current().nextLong(10_000_000_000L));
  private final AmiAccess ami = new AmiAccess("127.0.0.1", FreePorts.tcp(), AmiAccess.newSecret());
  private final int trunk = FreePorts.udp();
  private final int agi = FreePorts.tcp();

  @Test
  void a_code_keyed_on_the_telephone_reaches_us_through_an_asterisk_in_a_container(@TempDir Path folder)
      throws IOException {
    var voice = new TonesVoice(folder.resolve("voice"));
    var talk = new ListedTalk();
    var witnessed = new Witnessed();
    var home = home(folder);
    try (var peer = PeerAsterisk.start(folder.resolve("peer"), trunk, "rfc4733", Map.of(
            "101", List.of("Answer()", "Wait(1)", "SendDTMF(" + code + "#,100,100)", "Wait(20)")));
        var asterisk = container(home, folder)) {
      asterisk.start();
      try (var network = AsteriskNetwork.open(
          AsteriskSettings.local(ami, agi, folder.resolve("recordings"), home), talk, witnessed, voice,
          InstantSource.system())) {
        Await.until(Duration.ofSeconds(20), "the network", network::reachable);
        talk.with("attempt-1", asking(), new Turn(2, List.of(tone(600, 300)), new Expect.HangUp()));
        network.place(new CallRequest("attempt-1", new PhoneNumber("101"), Duration.ofSeconds(20), List.of()));

        assertThat(witnessed.end("attempt-1")).as(peer.messages()).isEqualTo(LineEnd.CLEARED);
        assertThat(talk.said("attempt-1")).containsExactly(code);
      }
    }
  }

  private Turn asking() {
    return new Turn(1, List.of(tone(400, 2_000)), new Expect.Code(10, Duration.ofSeconds(5), Duration.ofSeconds(2)));
  }

  private AsteriskHome home(Path folder) throws IOException {
    var home = new AsteriskHome(folder.resolve("station"), INSIDE);
    StationAsterisk.write(home, StationSettings.local(ami, FreePorts.udp(), SipPeer.at("127.0.0.1", trunk), agi,
        FreePorts.rtp(), List.of(), folder.resolve("recordings")));
    // It points nowhere here, but into the image once it is mounted there: without it Asterisk's modules do not load.
    var documentation = home.folder().resolve("data/documentation");
    Files.deleteIfExists(documentation);
    Files.createSymbolicLink(documentation, DATA.resolve("documentation"));
    return home;
  }

  /** As our own user, so that what it records is ours; on the machine's own network, as SIP and RTP want it. */
  private static GenericContainer<?> container(AsteriskHome home, Path folder) throws IOException {
    var conf = home.etc().resolve("asterisk.conf").toString();
    var user = Files.getAttribute(folder, "unix:uid") + ":" + Files.getAttribute(folder, "unix:gid");
    var image = new ImageFromDockerfile("contrappel-asterisk", false)
        .withDockerfile(Path.of("../docker/asterisk/Dockerfile"));
    return new GenericContainer<>(image)
        .withNetworkMode("host")
        .withFileSystemBind(folder.toString(), folder.toString(), BindMode.READ_WRITE)
        .withCreateContainerCmdModifier(create -> create.withUser(user))
        .withCommand("-f", "-C", conf)
        .waitingFor(Wait.forSuccessfulCommand("/usr/sbin/asterisk -C " + conf + " -rx 'core waitfullybooted'"));
  }
}
