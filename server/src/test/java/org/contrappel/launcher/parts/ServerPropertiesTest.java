package org.contrappel.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.contrappel.launcher.settings.Secrets;
import org.contrappel.launcher.settings.Setting;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.launcher.settings.StationFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerPropertiesTest {
  private static final String NAME = "Télésurveillance « Île-de-France » \\ 24 h 📞";
  @TempDir Path folder;

  @Test
  void a_name_with_accents_is_read_back_as_it_was_set() throws IOException {
    var settings = new Settings(Map.of(Setting.STATION_NAME, NAME), StationFolders.within(folder));
    var text = ServerProperties.text(settings, Secrets.in(folder.resolve("secrets")), Network.SIMULATED);
    var read = new Properties();
    read.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getProperty("contrappel.name")).isEqualTo(NAME);
  }
}
