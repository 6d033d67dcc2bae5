package org.contrappel.server.accounts;

import org.contrappel.server.security.Role;

/**
 * Somebody who may sign in.
 *
 * @param name as the author of what he does, and of his telephone: {@code [a-z0-9-]{1,40}}
 * @param role never {@link Role#PANEL}
 * @param number where he is rung outside the desk; null when he is not
 * @param password as bcrypt keeps it
 */
public record Account(String name, Role role, String number, String password) {
  @Override
  public String toString() {
    return "Account[" + name + ", " + role + "]";
  }
}
