package org.contrappel.server.ledger;

/** The keys of a lane, and the one channel. */
final class LaneKeys {

  static final String NOTICES = "contrappel:notices";
  private static final String DOCUMENT = "document:";

  private LaneKeys() {}

  static String lease(Lane lane) {
    return lane.key("lease");
  }

  static String inbox(Lane lane) {
    return lane.key("inbox");
  }

  static String position(Lane lane) {
    return lane.key("position");
  }

  static String timers(Lane lane) {
    return lane.key("timers");
  }

  static String payloads(Lane lane) {
    return lane.key("payloads");
  }

  static String open(Lane lane) {
    return lane.key("open");
  }

  static String dead(Lane lane) {
    return lane.key("dead");
  }

  static String document(Lane lane, String name) {
    return lane.key(DOCUMENT + name);
  }

  /** The document's name in a key of {@link #document}. */
  static String documentOf(String key) {
    return key.substring(key.indexOf(DOCUMENT) + DOCUMENT.length());
  }

  static String conversation(Lane lane, String attempt) {
    return lane.key("conversation:" + attempt);
  }
}
