package org.contrappel.server.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** Which calls have an operator at the field for the code word: his desk says so every few seconds, the register once. */
@Component
class WordFields {
  private static final Duration LEASE = Duration.ofSeconds(30);
  private final ConcurrentMap<String, Instant> since = new ConcurrentHashMap<>();

  /** @return whether this is news */
  boolean focused(String attempt, Instant now) {
    since.values().removeIf(last -> last.plus(LEASE).isBefore(now));
    return since.put(attempt, now) == null;
  }

  void left(String attempt) {
    since.remove(attempt);
  }
}
