package org.contrappel.server.health;

import java.time.Instant;

/**
 * Something that is wrong.
 *
 * @param what it is wrong with, in one word
 * @param since when it was first seen
 * @param sentence what follows from it, and what to do
 */
public record Ailment(String what, Instant since, String sentence) {
  static final String ASTERISK = "asterisk";
  static final String TRUNK = "trunk";
  static final String REDIS = "redis";
  static final String DISK = "disk";
  static final String CLOCK = "clock";
  static final String LANES = "lanes";
  static final String PRESENCE = "presence";
}
