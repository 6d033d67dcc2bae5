package org.contrappel.telephony.town;

/** The lines of one extension, in order. */
final class DialplanLines {
  private final StringBuilder text = new StringBuilder();
  private final String extension;
  private String label = "";

  DialplanLines(String extension) {
    this.extension = extension;
  }

  /** Names the line that comes next. */
  DialplanLines label(String name) {
    label = "(" + name + ")";
    return this;
  }

  DialplanLines add(String application) {
    text.append(text.isEmpty() ? "exten => " + extension + ",1" : " same => n").append(label).append(',')
        .append(application).append('\n');
    label = "";
    return this;
  }

  String text() {
    return text.toString();
  }
}
