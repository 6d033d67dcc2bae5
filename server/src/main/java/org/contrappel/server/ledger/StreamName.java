package org.contrappel.server.ledger;

import java.util.regex.Pattern;

/**
 * The name of a chain of entries: {@code incident:<id>}, {@code site:<id>} or {@code station}.
 *
 * @param text at most 200 characters, no white space, no control characters, no braces
 */
public record StreamName(String text) {

  private static final Pattern WELL_FORMED = Pattern.compile("station|(incident|site):[^\\s\\p{Cntrl}{}]{1,190}");

  public static final StreamName STATION = new StreamName("station");

  public StreamName {
    if (!WELL_FORMED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a stream is 'station', 'incident:<id>' or 'site:<id>' without white space or braces, not '%s'"
              .formatted(text));
    }
  }

  public static StreamName incident(String id) {
    return new StreamName("incident:" + id);
  }

  public static StreamName site(String id) {
    return new StreamName("site:" + id);
  }

  /** The id behind the kind; empty for the station's stream. */
  public String id() {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(colon + 1);
  }

  String key(Lane lane) {
    return lane.key("stream:" + text);
  }

  @Override
  public String toString() {
    return text;
  }
}
