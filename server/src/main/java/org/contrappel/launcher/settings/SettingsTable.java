package org.contrappel.launcher.settings;

/** The table that {@code ./contrappel help settings} prints. */
public final class SettingsTable {
  private SettingsTable() {}

  public static String of(Settings settings) {
    var table = new StringBuilder();
    table.append("Set in ").append(settings.folders().settingsFile()).append(" or, going before it, in the environment:\n\n");
    table.append("%-18s %-29s %-20s %s%n".formatted("key", "variable", "value", "meaning"));
    for (var setting : Setting.values()) {
      table.append("%-18s %-29s %-20s %s%n"
          .formatted(setting.key(), setting.variable(), shown(setting, settings), setting.meaning()));
    }
    return table.toString();
  }

  /** An address may have a password in it. */
  private static String shown(Setting setting, Settings settings) {
    var value = settings.text(setting);
    if (setting == Setting.TRUNK_SECRET && !value.isEmpty()) {
      return "***";
    }
    return value.isEmpty() ? "-" : value.replaceFirst("//[^@/]*@", "//***@");
  }
}
