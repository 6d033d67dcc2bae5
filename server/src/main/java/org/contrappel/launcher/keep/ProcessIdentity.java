package org.contrappel.launcher.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One process and no other: numbers are given out again, so the number alone proves nothing.
 *
 * @param pid its number
 * @param started ticks from the start of the machine to its own
 * @param boot which start of the machine that was
 */
record ProcessIdentity(long pid, long started, String boot) {
  private static final int START_AFTER_NAME = 19;

  /** Empty when there is no such process (any more). */
  static Optional<ProcessIdentity> of(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // The name, in brackets, may hold blanks and brackets itself; the fields are counted from its end.
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      var gone = fields[0].equals("Z") || fields[0].equals("X");
      return gone ? Optional.empty() : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_AFTER_NAME]), thisBoot()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Whether this very process still lives. */
  boolean alive() {
    return of(pid).filter(this::equals).isPresent();
  }

  /** Its command line, the arguments joined by blanks; empty when it is gone. */
  static String command(long pid) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).replace('\0', ' ').strip();
    } catch (IOException gone) {
      return "";
    }
  }

  private static String thisBoot() throws IOException {
    return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
  }
}
