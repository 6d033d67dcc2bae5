package org.contrappel.server.ledger;

import java.util.Optional;

/**
 * One of the 64 lanes of sites (0 to 63), or the station's own lane (64). A lane is the unit of writing: one hash tag,
 * one lease, one writer.
 */
public record Lane(int number) implements Comparable<Lane> {

  static final int SITE_LANES = 64;

  /** The lane of the station's own stream: shifts, faults, plans activated. */
  public static final Lane STATION = new Lane(SITE_LANES);

  public Lane {
    if (number < 0 || number > SITE_LANES) {
      throw new IllegalArgumentException("a lane is numbered 0 to %d, not %d".formatted(SITE_LANES, number));
    }
  }

  /** {@code lane-07}, or {@code station}. */
  public String tag() {
    return number == SITE_LANES ? "station" : "lane-" + twoDigits();
  }

  /** A Redis key of this lane. The braces are Redis Cluster's hash tag: all keys of a lane lie in one slot. */
  public String key(String name) {
    return "{" + tag() + "}:" + name;
  }

  /** An id that tells its lane, for instance {@code 07-k3v9}: whoever holds it needs no index to find it again. */
  public String id(String suffix) {
    return (number == SITE_LANES ? "st" : twoDigits()) + "-" + suffix;
  }

  /** By hand: every key of every command has it, and a formatter is slow. */
  private String twoDigits() {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The lane an id made by {@link #id} tells; empty for anything else. */
  public static Optional<Lane> ofId(String id) {
    if (id.length() < 4 || id.charAt(2) != '-') {
      return Optional.empty();
    }
    if (id.startsWith("st")) {
      return Optional.of(STATION);
    }
    int tens = id.charAt(0) - '0';
    int ones = id.charAt(1) - '0';
    boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    int number = tens * 10 + ones;
    return digits && number < SITE_LANES ? Optional.of(new Lane(number)) : Optional.empty();
  }

  static Lane ofTag(String tag) {
    return tag.equals("station") ? STATION : new Lane(Integer.parseInt(tag.substring("lane-".length())));
  }

  @Override
  public int compareTo(Lane other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return tag();
  }
}
