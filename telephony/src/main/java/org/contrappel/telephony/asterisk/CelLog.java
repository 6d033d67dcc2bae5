package org.contrappel.telephony.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Asterisk's own record of its channels: one line for each start, answer and end, written before anybody is told. It survives
 * the death of Asterisk and ours.
 *
 * @param file the present file; one that was put aside before has {@code .1} behind its name
 */
record CelLog(Path file) {
  private static final Pattern LINE = Pattern.compile(
      "\"([A-Z_]+)\",\"(\\d{1,12})\\.(\\d{6})\",\"([^\"]*)\",\"(.*)\"");
  private static final Pattern CAUSE = Pattern.compile("hangupcause\"*:\"*(\\d{1,3})");

  /** Everything that is in the file about one channel, oldest first. */
  List<Entry> of(String attempt) {
    var channel = CallNames.channel(attempt);
    return entries().stream().filter(entry -> entry.channel().equals(channel)).toList();
  }

  /** Since when nothing can be missing; {@code Instant.MAX} when there is no file. */
  Instant wholeSince() {
    return entries().stream().map(Entry::at).min(Instant::compareTo).orElse(Instant.MAX);
  }

  private List<Entry> entries() {
    var all = new ArrayList<Entry>();
    for (var one : List.of(file.resolveSibling(file.getFileName() + ".1"), file)) {
      read(one, all);
    }
    return all;
  }

  private static void read(Path one, List<Entry> into) {
    if (!Files.exists(one)) {
      return;
    }
    try (var lines = Files.lines(one, StandardCharsets.ISO_8859_1)) {
      lines.forEach(line -> {
        // What does not match is a line still being written, or torn by a crash.
        var parts = LINE.matcher(line);
        if (parts.matches()) {
          var at = Instant.ofEpochSecond(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)) * 1_000);
          var cause = CAUSE.matcher(parts.group(5));
          into.add(new Entry(parts.group(1), at, parts.group(4), cause.find() ? Integer.parseInt(cause.group(1)) : 0));
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException("Asterisk's event log " + one + " cannot be read", e);
    }
  }

  /**
   * One line.
   *
   * @param event for instance {@code CHAN_START}
   * @param cause the hang-up cause (Q.850) of a {@code HANGUP}; otherwise 0
   */
  record Entry(String event, Instant at, String channel, int cause) {}
}
