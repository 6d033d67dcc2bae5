package org.contrappel.server.shift;

import java.time.Instant;
import org.contrappel.server.security.Role;

/** Somebody who has taken the shift and not left it. */
public record OnShift(String name, Role role, Instant since) {}
