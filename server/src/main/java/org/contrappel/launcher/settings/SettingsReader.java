package org.contrappel.launcher.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.contrappel.launcher.Refusal;

/** Reads the settings: what is usual, over it the station's file, over it the environment. */
public final class SettingsReader {
  private SettingsReader() {}

  public static Settings read(Map<String, String> environment) {
    var folders = StationFolders.of(environment);
    var values = new EnumMap<Setting, String>(Setting.class);
    values.putAll(ofFile(folders.settingsFile()));
    for (var setting : Setting.values()) {
      var value = environment.get(setting.variable());
      if (value != null) {
        values.put(setting, value.strip());
      }
    }
    return new Settings(values, folders);
  }

  private static Map<Setting, String> ofFile(Path file) {
    var values = new EnumMap<Setting, String>(Setting.class);
    if (Files.notExists(file)) {
      return values;
    }
    for (var property : properties(file).entrySet()) {
      var key = property.getKey().toString().replaceFirst("^contrappel\\.", "");
      var setting = Setting.named(key).orElseThrow(() -> unknown(file, key));
      values.put(setting, property.getValue().toString().strip());
    }
    return values;
  }

  private static Properties properties(Path file) {
    var properties = new Properties();
    try (Reader text = new StringReader(Files.readString(file, StandardCharsets.UTF_8))) {
      properties.load(text);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new Refusal(file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static Refusal unknown(Path file, String key) {
    return new Refusal(file + ": there is no setting named " + key + "; ./contrappel help settings lists them.");
  }
}
