package org.contrappel.server.web;

import org.contrappel.server.security.ApiCaller;
import org.contrappel.server.security.Role;
import org.springframework.security.core.Authentication;

/** What the caller may do beyond reaching a door. */
final class Roles {
  private static final String SUPERVISOR = "ROLE_SUPERVISOR";

  private Roles() {}

  /** @throws IllegalStateException when the request has no caller, so that the door was open by mistake */
  static Role of(Authentication who) {
    if (who.getPrincipal() instanceof ApiCaller caller) {
      return caller.role();
    }
    throw new IllegalStateException("This door needs a caller");
  }

  static boolean isSupervisor(Authentication who) {
    return who.getAuthorities().stream().anyMatch(authority -> SUPERVISOR.equals(authority.getAuthority()));
  }
}
