package org.contrappel.server.accounts;

import java.time.Instant;

/**
 * Somebody signed in at a desk.
 *
 * @param csrf what a request that changes something must repeat in its header
 * @param began when he signed in
 * @param expiresAt when it ends at the latest
 * @param told when it was last written that it lives
 * @param proof the hash of what his password was kept as: when that changes, the session is over
 */
public record Session(String name, String csrf, Instant began, Instant expiresAt, Instant told, String proof) {
  Session alive(Instant now) {
    return new Session(name, csrf, began, expiresAt, now, proof);
  }

  Session provenBy(Account account) {
    return new Session(name, csrf, began, expiresAt, told, proofOf(account));
  }

  /** Whether it still holds for this account, as it is now. */
  public boolean isOf(Account account) {
    return proofOf(account).equals(proof);
  }

  static String proofOf(Account account) {
    return Secret.hash(account.password());
  }

  @Override
  public String toString() {
    return "Session[" + name + "]";
  }
}
