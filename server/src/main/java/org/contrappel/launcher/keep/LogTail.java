package org.contrappel.launcher.keep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The last lines of a log, indented, for a message. */
final class LogTail {
  private static final int LINES = 12;

  private LogTail() {}

  static String of(Path log) {
    try {
      // Latin-1 takes every byte: a log cut in the middle of a letter must not hide the trouble it tells of.
      var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      var last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
      return last.isEmpty() ? " (empty)" : "\n  | " + String.join("\n  | ", last);
    } catch (IOException e) {
      return " (cannot be read: " + e.getMessage() + ")";
    }
  }
}
