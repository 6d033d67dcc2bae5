package org.contrappel.server.security;

import java.security.Principal;

/** Who asks: the name and role of the key the request came with. */
public record ApiCaller(String name, Role role) implements Principal {
  @Override
  public String getName() {
    return name;
  }
}
