package org.contrappel.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.contrappel.launcher.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  @TempDir Path home;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void aHomeOfItsOwn() {
    environment.put("HOME", home.toString());
  }

  @Test
  void without_a_file_everything_is_as_usual() {
    var settings = SettingsReader.read(environment);

    assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(8080);
    assertThat(settings.parts()).isEqualTo(home.resolve(".cache/contrappel/parts"));
  }

  @Test
  void the_environment_goes_before_the_file_and_the_file_before_what_is_usual() throws IOException {
    file("http.port=8081\nsip.port = 5081\n");
    environment.put("CONTRAPPEL_HTTP_PORT", "8082");

    var settings = SettingsReader.read(environment);

    assertThat(settings.port(Setting.HTTP_PORT)).isEqualTo(8082);
    assertThat(settings.port(Setting.SIP_PORT)).isEqualTo(5081);
    assertThat(settings.port(Setting.AMI_PORT)).isEqualTo(5048);
  }

  @Test
  void a_setting_that_does_not_exist_is_refused_by_its_name_and_file() throws IOException {
    file("http.prot=8081\n");

    assertThatThrownBy(() -> SettingsReader.read(environment))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("http.prot")
        .hasMessageContaining("contrappel.properties");
  }

  @Test
  void a_port_that_is_none_is_refused_with_both_its_names() {
    environment.put("CONTRAPPEL_SIP_PORT", "70000");

    assertThatThrownBy(() -> SettingsReader.read(environment))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("sip.port")
        .hasMessageContaining("CONTRAPPEL_SIP_PORT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "many", "", "1001", "2.5"})
  void a_trunk_of_no_lines_or_calls_is_refused_with_what_it_must_be(String wrong) {
    for (var variable : List.of("CONTRAPPEL_TRUNK_LINES", "CONTRAPPEL_TRUNK_RATE")) {
      assertThatThrownBy(() -> SettingsReader.read(Map.of("HOME", home.toString(), variable, wrong)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(variable)
          .hasMessageContaining("must be a whole number from 1 to 1000");
    }
  }

  @Test
  void no_line_may_be_kept_for_urgent_calls_but_not_less_than_none() {
    environment.put("CONTRAPPEL_TRUNK_RESERVE", "0");
    assertThat(SettingsReader.read(environment).text(Setting.TRUNK_RESERVE)).isEqualTo("0");

    environment.put("CONTRAPPEL_TRUNK_RESERVE", "-1");
    assertThatThrownBy(() -> SettingsReader.read(environment)).hasMessageContaining("trunk.reserve");
  }

  @Test
  void a_line_break_in_a_value_never_gets_into_a_configuration() {
    environment.put("CONTRAPPEL_TRUNK_FROM", "0123\n[evil]");

    assertThatThrownBy(() -> SettingsReader.read(environment)).isInstanceOf(Refusal.class);
  }

  @Test
  void the_folders_follow_xdg_where_it_says_something() {
    environment.put("XDG_DATA_HOME", "/elsewhere");
    environment.put("XDG_CACHE_HOME", "not/absolute");

    var folders = SettingsReader.read(environment).folders();

    assertThat(folders.data()).isEqualTo(Path.of("/elsewhere/contrappel"));
    assertThat(folders.cache()).isEqualTo(home.resolve(".cache/contrappel"));
  }

  @Test
  void the_table_names_every_setting_and_shows_no_password() {
    environment.put("CONTRAPPEL_REDIS_URL", "redis://:hidden@redis.example:6379/0");
    environment.put("CONTRAPPEL_TRUNK_SECRET", "hidden");

    var table = SettingsTable.of(SettingsReader.read(environment));

    assertThat(table).doesNotContain("hidden").contains("redis.example");
    for (var setting : Setting.values()) {
      assertThat(table).contains(setting.key(), setting.variable());
    }
  }

  private void file(String text) throws IOException {
    var file = StationFolders.of(environment).settingsFile();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
