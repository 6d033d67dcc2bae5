package org.contrappel.incident;

import java.time.Instant;

/** The incident waits for this timer before it rings again. */
public record Pause(String timer, Instant until) {}
