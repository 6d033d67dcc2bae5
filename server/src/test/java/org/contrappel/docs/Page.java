package org.contrappel.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fenced blocks of a page, in order.
 *
 * @param blocks all of them
 */
record Page(List<Block> blocks) {
  private static final Pattern FENCE = Pattern.compile("^```([^\n]*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /**
   * @param kind what stands behind the fence, such as {@code bash} or {@code bash station}
   * @param text what stands inside
   */
  record Block(String kind, String text) {}

  /**
   * A block of commands and what it must print.
   *
   * @param terminal the terminal it is typed into; empty: the reader's own
   * @param prints the {@code text} block that follows at once, {@code …} standing for anything; empty when none does
   */
  record Commands(String terminal, String text, String prints) {

    /** What the whole output looks like. */
    Pattern promised() {
      var parts = prints.strip().split("…", -1);
      return Pattern.compile(Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*?")), Pattern.DOTALL);
    }
  }

  static Page read(Path file) throws IOException {
    var found = FENCE.matcher(Files.readString(file)).results().map(m -> new Block(m.group(1), m.group(2))).toList();
    return new Page(found);
  }

  List<String> of(String kind) {
    return blocks.stream().filter(block -> block.kind().equals(kind)).map(Block::text).toList();
  }

  List<Commands> commands() {
    var commands = new ArrayList<Commands>();
    for (var at = 0; at < blocks.size(); at++) {
      var block = blocks.get(at);
      if (block.kind().startsWith("bash")) {
        var follows = at + 1 < blocks.size() && blocks.get(at + 1).kind().equals("text");
        commands.add(new Commands(
            block.kind().substring("bash".length()).strip(), block.text(), follows ? blocks.get(at + 1).text() : ""));
      }
    }
    return commands;
  }
}
