package org.contrappel.launcher.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {
  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Test
  void a_part_that_is_killed_is_started_again_and_that_is_said() {
    var parts = new Harmless(folder);
    try (var keeper = new Keeper(parts.notes(), told::add)) {
      keeper.start(List.of(parts.living("redis")));
      var first = keeper.part("redis").pid();

      keeper.part("redis").kill();
      keeper.part("redis").awaitReady(2, Harmless.PATIENCE);

      assertThat(keeper.part("redis").pid()).isPresent().isNotEqualTo(first);
      assertThat(told).singleElement().asString().contains("redis ended (exit code 137); starting it again");
    }
  }

  @Test
  void the_parts_end_in_the_opposite_order_to_their_beginning() throws IOException {
    var parts = new Harmless(folder);
    var keeper = new Keeper(parts.notes(), told::add);
    keeper.start(List.of(parts.living("redis")));
    keeper.start(List.of(parts.living("asterisk"), parts.living("server")));

    keeper.close();

    assertThat(folder.resolve("farewells")).hasContent("server\nasterisk\nredis");
    assertThat(keeper.parts()).allSatisfy(part -> assertThat(part.pid()).isEmpty());
    assertThat(told).isEmpty();
  }

  @Test
  void a_part_that_fails_at_its_first_start_is_named_with_the_last_words_of_its_log() {
    var parts = new Harmless(folder);
    try (var keeper = new Keeper(parts.notes(), told::add)) {
      assertThatThrownBy(() -> keeper.start(List.of(parts.dying("asterisk"))))
          .isInstanceOf(PartFailed.class)
          .hasMessageContaining("asterisk did not become ready (exit code 3)")
          .hasMessageContaining("no such sound card");
    }
  }

  @Test
  void when_one_part_fails_the_others_do_not_stay_behind() {
    var parts = new Harmless(folder);
    var keeper = new Keeper(parts.notes(), told::add);
    keeper.start(List.of(parts.living("redis")));
    var redis = keeper.part("redis").pid().orElseThrow();

    assertThatThrownBy(() -> keeper.start(List.of(parts.dying("server")))).isInstanceOf(PartFailed.class);
    keeper.close();

    assertThat(ProcessHandle.of(redis)).isEmpty();
  }

  @Test
  void a_part_left_behind_is_taken_over_and_kept() {
    var parts = new Harmless(folder);
    var part = parts.living("asterisk");
    var orphan = Running.start(part);
    parts.notes().put(part, ProcessIdentity.of(orphan.handle().pid()).orElseThrow());
    awaitAlive("asterisk");

    try (var keeper = new Keeper(parts.notes(), told::add)) {
      keeper.start(List.of(part));
      assertThat(keeper.part("asterisk").pid()).contains(orphan.handle().pid());

      keeper.part("asterisk").kill();
      keeper.part("asterisk").awaitReady(2, Harmless.PATIENCE);

      assertThat(keeper.part("asterisk").pid()).isPresent().isNotEqualTo(java.util.Optional.of(orphan.handle().pid()));
    }
  }

  @Test
  void a_part_left_behind_that_would_be_started_otherwise_now_is_ended() {
    var parts = new Harmless(folder);
    var old = parts.living("asterisk");
    var orphan = Running.start(old);
    parts.notes().put(old, ProcessIdentity.of(orphan.handle().pid()).orElseThrow());
    awaitAlive("asterisk");

    try (var keeper = new Keeper(parts.notes(), told::add)) {
      keeper.start(List.of(parts.part("asterisk", "sleep 901", () -> true)));

      assertThat(orphan.alive()).isFalse();
      assertThat(keeper.part("asterisk").pid()).isPresent();
    }
  }

  @Test
  void a_part_taken_over_ends_in_its_order_too() {
    var parts = new Harmless(folder);
    var server = parts.living("server");
    var orphan = Running.start(server);
    parts.notes().put(server, ProcessIdentity.of(orphan.handle().pid()).orElseThrow());
    awaitAlive("server");
    var keeper = new Keeper(parts.notes(), told::add);
    keeper.start(List.of(parts.living("asterisk"), server));

    keeper.close();

    assertThat(folder.resolve("farewells")).hasContent("server\nasterisk");
  }

  private void awaitAlive(String name) {
    var deadline = System.nanoTime() + Harmless.PATIENCE.toNanos();
    while (Files.notExists(folder.resolve(name + ".alive")) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }
}
