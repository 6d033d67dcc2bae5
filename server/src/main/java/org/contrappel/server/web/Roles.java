package org.contrappel.server.web;

import org.springframework.security.core.Authentication;

/** What the caller may do beyond reaching a door. */
final class Roles {
  private static final String SUPERVISOR = "ROLE_SUPERVISOR";

  private Roles() {}

  static boolean isSupervisor(Authentication who) {
    return who.getAuthorities().stream().anyMatch(authority -> SUPERVISOR.equals(authority.getAuthority()));
  }
}
