package org.contrappel.launcher.parts;

import java.util.regex.Pattern;
import org.contrappel.launcher.Refusal;
import org.contrappel.launcher.settings.Setting;

/** A peer's address as it is written in a setting: {@code host}, {@code host:port} or {@code [v6]:port}. */
record HostPort(String host, int port) {
  private static final int USUAL_SIP = 5060;
  private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+])(?::([0-9]{1,5}))?");

  static HostPort of(Setting setting, String written) {
    var read = WRITTEN.matcher(written);
    if (!read.matches()) {
      throw new Refusal(setting.key() + " (" + setting.variable() + ") is host:port, not: " + written);
    }
    return new HostPort(read.group(1), read.group(2) == null ? USUAL_SIP : Integer.parseInt(read.group(2)));
  }
}
