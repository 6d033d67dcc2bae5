package org.contrappel.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path data;

  @Test
  void secrets_are_drawn_once_and_stay() throws IOException {
    var first = Secrets.in(data.resolve("secrets"));
    var key = Files.readString(first.administratorKey());

    Secrets.in(data.resolve("secrets"));

    assertThat(Files.readString(first.administratorKey())).isEqualTo(key).hasSize(65);
    assertThat(first.ami()).hasSize(64).isNotEqualTo(first.redis());
  }

  @Test
  void nobody_else_can_read_them() throws IOException {
    var secrets = Secrets.in(data.resolve("secrets"));

    assertThat(Files.getPosixFilePermissions(secrets.folder())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(secrets.stationKey()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void they_do_not_show_themselves() {
    var secrets = Secrets.in(data.resolve("secrets"));

    assertThat(secrets.toString()).doesNotContain(secrets.ami()).doesNotContain(secrets.redis());
  }
}
