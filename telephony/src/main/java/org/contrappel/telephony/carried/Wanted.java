package org.contrappel.telephony.carried;

import java.util.List;

/** The packages the station is made of, and the program by which each is known to be there. */
public enum Wanted {
  ASTERISK("asterisk", "usr/sbin/asterisk", true, List.of("-V")),
  REDIS("redis-server", "usr/bin/redis-server", true, List.of("--version")),
  ESPEAK("espeak-ng", "usr/bin/espeak-ng", true, List.of("--version")),
  SOX("sox", "usr/bin/sox", true, List.of("--version")),
  /** Plays strangers on the telephone in tests and benches. */
  SIPP("sip-tester", "usr/bin/sipp", true, List.of("-v")),
  /** The better voice; in Debian's non-free, which not every mirror has. */
  PICO("libttspico-utils", "usr/bin/pico2wave", false, List.of());

  private final String packageName;
  private final String program;
  private final boolean needed;
  private final List<String> tells;

  Wanted(String packageName, String program, boolean needed, List<String> tells) {
    this.packageName = packageName;
    this.program = program;
    this.needed = needed;
    this.tells = tells;
  }

  public String packageName() {
    return packageName;
  }

  /** Relative to the parts' root. */
  public String program() {
    return program;
  }

  /** Whether the station cannot do without it. */
  public boolean needed() {
    return needed;
  }

  /** Arguments with which it says its version; empty when it has none. */
  List<String> tells() {
    return tells;
  }
}
