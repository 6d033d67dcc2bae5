package org.contrappel.launcher.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are kept. Named by the environment (XDG, else HOME), never by Java's {@code user.home}, which looks into
 * the password file and does not follow HOME.
 *
 * @param cache what can be fetched again
 * @param data what must not be lost
 * @param config the station's own file of settings
 */
public record StationFolders(Path cache, Path data, Path config) {

  public static StationFolders of(Map<String, String> environment) {
    var home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    return new StationFolders(
        folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
        folder(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
        folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")));
  }

  /** All three inside one folder: for tests, benches and a demonstration beside a running station. */
  public static StationFolders within(Path folder) {
    return new StationFolders(folder.resolve("cache"), folder.resolve("data"), folder.resolve("config"));
  }

  private static Path folder(Map<String, String> environment, String variable, Path usual) {
    var named = environment.getOrDefault(variable, "");
    // XDG: a path that is not absolute is to be ignored.
    return (named.startsWith("/") ? Path.of(named) : usual).resolve("contrappel").toAbsolutePath();
  }

  public Path settingsFile() {
    return config.resolve("contrappel.properties");
  }

  public Path secrets() {
    return data.resolve("secrets");
  }

  /** What is only of use while the station runs: generated configurations, notes about running processes. */
  public Path run() {
    return data.resolve("run");
  }

  public Path logs() {
    return data.resolve("logs");
  }

  public Path redis() {
    return data.resolve("redis");
  }

  public Path recordings() {
    return data.resolve("recordings");
  }

  public Path asterisk() {
    return data.resolve("asterisk");
  }

  public Path town() {
    return data.resolve("town");
  }
}
