package org.contrappel.server.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One link of a chain, the same for incidents, sites and the station. Stored as lines: hash, stream, number, instant,
 * kind, previous hash, and then the body as it came. The hash covers every byte after its own line, so it needs no
 * canonical JSON and anyone can check it with {@code sha256sum}.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param kind one line, not empty
 * @param body JSON, kept byte for byte
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash 64 lower-case hexadecimal digits
 */
public record Entry(
    StreamName stream, long number, Instant at, String kind, String body, String previous, String hash) {

  private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
  private static final int HASH_LENGTH = 64;

  /** The entry that joins a chain at its head. */
  public static Entry joining(StreamName stream, Head head, Instant at, String kind, String body) {
    if (kind.isEmpty() || kind.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an entry's kind is one line and not empty");
    }
    var millis = at.truncatedTo(ChronoUnit.MILLIS);
    var content = content(stream, head.number() + 1, millis, kind, body, head.hash());
    return new Entry(stream, head.number() + 1, millis, kind, body, head.hash(), Sha256.hex(content.getBytes(UTF_8)));
  }

  /** Reads what {@link #stored} wrote, without judging the hash: that is {@link HashChain}'s work. */
  public static Entry read(byte[] stored) {
    var lines = new String(stored, UTF_8).split("\n", 7);
    if (lines.length != 7) {
      throw new IllegalArgumentException("an entry has six lines and a body, not " + lines.length + " lines");
    }
    return new Entry(
        new StreamName(lines[1]), Long.parseLong(lines[2]), Instant.parse(lines[3]), lines[4], lines[6], lines[5],
        lines[0]);
  }

  /** Whether the stored bytes are still those that were hashed. */
  static boolean isIntact(byte[] stored) {
    if (stored.length <= HASH_LENGTH || stored[HASH_LENGTH] != '\n') {
      return false;
    }
    var content = Sha256.of(stored, HASH_LENGTH + 1);
    return HexFormat.of().formatHex(content).equals(new String(stored, 0, HASH_LENGTH, UTF_8));
  }

  /** As it is kept. */
  public byte[] stored() {
    return (hash + "\n" + content(stream, number, at, kind, body, previous)).getBytes(UTF_8);
  }

  /** The chain's end once this entry is its last. */
  public Head head() {
    return new Head(number, hash);
  }

  private static String content(
      StreamName stream, long number, Instant at, String kind, String body, String previous) {
    return String.join("\n", stream.text(), Long.toString(number), MILLIS.format(at), kind, previous, body);
  }
}
