package org.contrappel.server.accounts;

import java.time.Instant;

/**
 * Somebody signed in at a desk.
 *
 * @param csrf what a request that changes something must repeat in its header
 * @param began when he signed in
 * @param expiresAt when it ends at the latest
 * @param told when it was last written that it lives
 */
public record Session(String name, String csrf, Instant began, Instant expiresAt, Instant told) {
  Session alive(Instant now) {
    return new Session(name, csrf, began, expiresAt, now);
  }

  @Override
  public String toString() {
    return "Session[" + name + "]";
  }
}
