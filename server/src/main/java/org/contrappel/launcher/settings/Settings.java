package org.contrappel.launcher.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.contrappel.launcher.Refusal;

/**
 * All settings, checked.
 *
 * @param values every setting that differs from what is usual
 * @param folders where things are kept
 */
public record Settings(Map<Setting, String> values, StationFolders folders) {
  private static final int LAST_PORT = 65_535;
  private static final int HIGHEST_COUNT = 1_000;

  public Settings {
    values = Map.copyOf(values);
    values.forEach(Settings::check);
  }

  /** The value, or what is usual; may be empty. */
  public String text(Setting setting) {
    return values.getOrDefault(setting, setting.usual());
  }

  public int port(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public boolean has(Setting setting) {
    return !text(setting).isEmpty();
  }

  public Path path(Setting setting) {
    return Path.of(text(setting));
  }

  public Settings with(Setting setting, String value) {
    var changed = new EnumMap<Setting, String>(Setting.class);
    changed.putAll(values);
    changed.put(setting, value);
    return new Settings(changed, folders);
  }

  public Settings with(Setting setting, int value) {
    return with(setting, Integer.toString(value));
  }

  /** Where the carried programs lie. */
  public Path parts() {
    return has(Setting.PARTS) ? path(Setting.PARTS) : folders.cache().resolve("parts");
  }

  /** Where the browser lies that only tests need, where the machine has none. */
  public Path browser() {
    return folders.cache().resolve("browser");
  }

  private static void check(Setting setting, String value) {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(setting.key() + " (" + setting.variable() + ") must not have line breaks or control characters.");
    }
    switch (setting.kind()) {
      case PORT -> checkPort(setting, value);
      case PATH -> checkPath(setting, value);
      case COUNT -> checkCount(setting, value, 1);
      case COUNT_FROM_0 -> checkCount(setting, value, 0);
      case TEXT -> {}
    }
  }

  private static void checkPort(Setting setting, String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > LAST_PORT) {
      throw new Refusal(named(setting) + " must be a port from 1 to 65535, not: " + value);
    }
  }

  private static void checkCount(Setting setting, String value, int least) {
    if (!value.matches("[0-9]{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > HIGHEST_COUNT) {
      throw new Refusal("%s must be a whole number from %d to %d, not: %s"
          .formatted(named(setting), least, HIGHEST_COUNT, value));
    }
  }

  private static void checkPath(Setting setting, String value) {
    if (!value.isEmpty() && !value.startsWith("/")) {
      throw new Refusal(named(setting) + " must be a path from the root on (beginning with /), not: " + value);
    }
  }

  private static String named(Setting setting) {
    return setting.key() + " (" + setting.variable() + ")";
  }
}
