package org.contrappel.incident.evidence.paper;

import java.util.ArrayList;
import java.util.List;
import org.contrappel.incident.evidence.FreeWords;

/** Lines of plain text, at most {@value #WIDTH} columns wide. */
final class Sheet {
  static final int WIDTH = 100;
  static final String UNKNOWN = "non connu";
  private final StringBuilder text = new StringBuilder();

  Sheet title(String words) {
    return rule('=').line("", "", words).rule('=');
  }

  Sheet heading(String words) {
    text.append('\n');
    return line("", "", words).rule('-');
  }

  Sheet line(String words) {
    return line("", "", words);
  }

  /** A name and what stands beside it, {@code non connu} when that is null or blank. */
  Sheet field(String name, String value) {
    return field("", name, value);
  }

  Sheet field(String indent, String name, String value) {
    var label = indent + name + " ".repeat(Math.max(1, 26 - indent.length() - name.length()));
    return line(label, " ".repeat(label.length()), orUnknown(value));
  }

  /**
   * @param first before the first line
   * @param rest before each further line, as wide as {@code first}
   */
  Sheet line(String first, String rest, String words) {
    var lines = wrapped(FreeWords.shown(words), WIDTH - rest.length());
    for (int i = 0; i < lines.size(); i++) {
      text.append(((i == 0 ? first : rest) + lines.get(i)).stripTrailing()).append('\n');
    }
    return this;
  }

  private Sheet rule(char of) {
    text.repeat(of, WIDTH).append('\n');
    return this;
  }

  static String orUnknown(String value) {
    return value == null || value.isBlank() ? UNKNOWN : value;
  }

  private static List<String> wrapped(String words, int width) {
    var lines = new ArrayList<String>();
    var rest = words;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      int end = space > 0 ? space : width;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
