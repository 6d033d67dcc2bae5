package org.contrappel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.carried.CarriedParts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types the commands of {@code docs/integrating.md} into real terminals; the trunk's peer is SIPp, not our town. */
@Tag("real-call")
class IntegratingPageTest {
  private static final Duration LONGEST_BLOCK = Duration.ofMinutes(3);
  private static final CarriedParts PARTS = CarriedParts.atHome();
  @TempDir Path home;

  @Test
  void every_command_on_the_page_does_what_the_page_says_and_sipp_is_really_called() throws Exception {
    assertThat(new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor())
        .as("The page is for readers who have curl; install it (Debian: apt-get install curl).").isZero();
    program("bin/sipp", PARTS.command("usr/bin/sipp"));
    program("contrappel", launcher());
    var environment = environment();
    var terminals = new HashMap<String, Terminal>();
    try (var peer = new Terminal("peer", home, environment);
        var station = new Terminal("station", home, environment);
        var own = new Terminal("reader", home, environment)) {
      terminals.putAll(Map.of("peer", peer, "station", station, "", own));
      for (var commands : Page.read(Path.of("../docs/integrating.md")).commands()) {
        type(commands, terminals.get(commands.terminal()));
      }
    }

    assertThat(Files.readString(home.resolve("sipp-messages.log")))
        .contains("INVITE sip:+33199002010@127.0.0.1", "User-Agent: Contrappel", "BYE sip:");
  }

  private static void type(Page.Commands commands, Terminal terminal) throws IOException, InterruptedException {
    if (commands.terminal().isEmpty()) {
      assertThat(terminal.run(commands.text(), LONGEST_BLOCK)).as(commands.text()).matches(commands.promised());
    } else {
      terminal.start(commands.text());
      terminal.await(screen -> commands.promised().matcher(screen.strip()).matches(), LONGEST_BLOCK);
    }
  }

  /** A home of its own, ports nobody uses, the parts that are already there. */
  private Map<String, String> environment() throws IOException {
    var ports = FreePorts.in(new Settings(Map.of(), StationFolders.within(home)));
    var environment = ports.values().entrySet().stream()
        .collect(Collectors.toMap(set -> set.getKey().variable(), Map.Entry::getValue));
    try (var free = new DatagramSocket()) {
      environment.put("PEER_PORT", Integer.toString(free.getLocalPort()));
    }
    environment.put("CONTRAPPEL_PARTS", PARTS.root().toString());
    environment.put("HOME", home.toString());
    List.of("CACHE", "DATA", "CONFIG").forEach(
        kind -> environment.put("XDG_" + kind + "_HOME", home.resolve("xdg-" + kind.toLowerCase()).toString()));
    environment.put("PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
    return environment;
  }

  /** What {@code ./contrappel} does once all is built: the launcher, on the class path of this test. */
  private static List<String> launcher() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-Dcontrappel.demonstration=" + Path.of("src/main/demonstration").toAbsolutePath(),
        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        "org.contrappel.command.Main");
  }

  private void program(String name, List<String> command) throws IOException {
    var file = home.resolve(name);
    Files.createDirectories(file.getParent());
    var words = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    Files.writeString(file, "#!/bin/sh\nexec " + words + " \"$@\"\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
