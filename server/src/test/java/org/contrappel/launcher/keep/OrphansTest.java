package org.contrappel.launcher.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private Process stranger;

  @AfterEach
  void endTheStranger() {
    if (stranger != null) {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_stranger_that_got_the_number_of_a_part_of_ours_is_left_alone() throws IOException {
    var parts = new Harmless(folder);
    stranger = new ProcessBuilder("/bin/sleep", "900").start();
    var its = ProcessIdentity.of(stranger.pid()).orElseThrow();
    parts.notes().put(parts.living("redis"), its);

    new Orphans(parts.notes(), told::add).end(List.of("redis"));

    assertThat(stranger.isAlive()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void the_same_command_started_at_another_time_is_a_stranger_too() throws IOException {
    var parts = new Harmless(folder);
    var part = new Part("redis", () -> {}, "", List.of("/bin/sleep", "900"), java.util.Map.of(), folder,
        folder.resolve("redis.log"), List.of(), () -> true, Harmless.PATIENCE);
    stranger = new ProcessBuilder("/bin/sleep", "900").start();
    var its = ProcessIdentity.of(stranger.pid()).orElseThrow();
    parts.notes().put(part, new ProcessIdentity(its.pid(), its.started() - 1, its.boot()));

    assertThat(new Orphans(parts.notes(), told::add).adopt(part)).isEmpty();
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void what_is_ours_is_ended_and_that_is_said() {
    var parts = new Harmless(folder);
    var part = parts.living("town");
    var orphan = Running.start(part);
    parts.notes().put(part, ProcessIdentity.of(orphan.handle().pid()).orElseThrow());

    new Orphans(parts.notes(), told::add).end(List.of("town"));

    assertThat(orphan.alive()).isFalse();
    assertThat(told).singleElement().asString().startsWith("town was left running");
  }
}
