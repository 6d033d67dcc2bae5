package org.contrappel.server.supervision;

import java.time.Instant;

/** A signal that did not come. @param due until when it should have come */
public record Missed(Missing what, Instant due) {}
