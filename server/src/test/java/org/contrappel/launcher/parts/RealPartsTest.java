package org.contrappel.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.keep.Keeper;
import org.contrappel.launcher.keep.Part;
import org.contrappel.launcher.keep.PartNotes;
import org.contrappel.launcher.settings.FreePorts;
import org.contrappel.launcher.settings.PrivateFile;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.carried.Wanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("real-redis")
class RealPartsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Settings settings;
  private Secrets secrets;
  private PartNotes notes;

  @BeforeEach
  void aStationsFoldersAndPorts() {
    var parts = CarriedParts.atHome().root().toString();
    settings = FreePorts.in(new Settings(Map.of(Setting.PARTS, parts), StationFolders.within(folder)));
    secrets = Secrets.in(settings.folders().secrets());
    notes = new PartNotes(PrivateFile.folder(PrivateFile.folder(settings.folders().run()).resolve("parts")));
  }

  @Test
  void redis_and_both_asterisks_start_together_and_each_comes_back_when_it_is_killed() {
    try (var keeper = new Keeper(notes, told::add)) {
      var voice = OwnVoice.of(settings);
      var asterisk = AsteriskPart.of(settings, secrets, OwnVoice.spoken(voice));
      keeper.start(List.of(RedisPart.of(settings, secrets), asterisk, TownPart.of(settings, voice)));

      for (var part : keeper.parts()) {
        part.kill();
        part.awaitReady(2, PATIENCE);
      }

      assertThat(told).hasSize(3).allSatisfy(line -> assertThat(line).contains("starting it again"));
      assertThat(keeper.parts()).allSatisfy(part -> assertThat(part.pid()).isPresent());
    }
  }

  @Test
  void a_redis_left_behind_by_a_killed_launcher_is_known_again_and_taken_over() {
    // Two keepers with the same notes: the first is never closed, as if it had been killed.
    var killed = new Keeper(notes, told::add);
    killed.start(List.of(RedisPart.of(settings, secrets)));

    try (var next = new Keeper(notes, told::add)) {
      next.start(List.of(RedisPart.of(settings, secrets)));

      assertThat(next.part("redis").pid()).isPresent().isEqualTo(killed.part("redis").pid());
      assertThat(told).singleElement().asString().contains("taken over");
    } finally {
      killed.close();
    }
  }

  @Test
  void a_port_taken_by_a_stranger_is_refused_by_its_setting_and_the_stranger_goes_on() throws IOException {
    try (var stranger = new ServerSocket(settings.port(Setting.REDIS_PORT), 1, java.net.InetAddress.getLoopbackAddress());
        var keeper = new Keeper(notes, told::add)) {
      assertThatThrownBy(() -> keeper.start(List.of(RedisPart.of(settings, secrets))))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("redis.port");
      assertThat(stranger.isClosed()).isFalse();
      assertThat(keeper.parts()).isEmpty();
    }
  }

  @Test
  void a_redis_of_ones_own_that_could_lose_something_is_refused_by_what_to_set() {
    var port = settings.port(Setting.REDIS_PORT);
    var command = new CarriedParts(settings.parts()).command(
        Wanted.REDIS.program(), "--port", Integer.toString(port), "--bind", "127.0.0.1", "--appendonly", "no");
    var careless = new Part("redis", () -> {}, "", command, Map.of(), folder, folder.resolve("careless.log"), List.of(),
        () -> answers(port), PATIENCE);
    try (var keeper = new Keeper(notes, told::add)) {
      keeper.start(List.of(careless));

      assertThatThrownBy(() -> OwnRedis.mustBeFit(settings.with(Setting.REDIS_URL, "redis://127.0.0.1:" + port)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("redis.url")
          .hasMessageContaining("appendfsync always");
    }
  }

  @Test
  void a_redis_of_ones_own_that_nobody_answers_at_is_refused_by_its_setting() {
    var nobody = settings.with(Setting.REDIS_URL, "redis://127.0.0.1:" + settings.port(Setting.REDIS_PORT));

    assertThatThrownBy(() -> OwnRedis.mustBeFit(nobody))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("CONTRAPPEL_REDIS_URL");
  }

  private static boolean answers(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }
}
