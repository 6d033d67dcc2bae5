package org.contrappel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What processes have used of the machine, from Linux's {@code /proc}. */
public record CpuTime(long... processes) {
  /** The kernel's unit in that file; fixed for programs, whatever the kernel's own clock does. */
  private static final int TICKS_PER_SECOND = 100;

  /** User and system time of all of them since they began, in ms, to 10 ms each. */
  public long used() {
    var ticks = 0L;
    for (var process : processes) {
      ticks += ticks(process);
    }
    return ticks * 1000 / TICKS_PER_SECOND;
  }

  private static long ticks(long process) {
    var file = Path.of("/proc", Long.toString(process), "stat");
    try {
      return ticks(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Process " + process + " has ended, or is not ours to look at: " + file, e);
    }
  }

  /** Fields 14 and 15; the second field, a name in brackets, may hold blanks and brackets itself. */
  static long ticks(String stat) {
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}
