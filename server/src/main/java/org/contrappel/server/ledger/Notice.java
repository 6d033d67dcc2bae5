package org.contrappel.server.ledger;

/** Entries {@code first} to {@code last} of a stream are on disk. */
public record Notice(Lane lane, StreamName stream, long first, long last) {

  static Notice read(String message) {
    var words = message.split(" ");
    return new Notice(
        Lane.ofTag(words[0]), new StreamName(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
  }
}
