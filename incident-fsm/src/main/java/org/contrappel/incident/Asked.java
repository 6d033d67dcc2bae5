package org.contrappel.incident;

import java.time.Instant;

/** @param words what the operator reads: the plan's sentence and what was tried; may be empty */
public record Asked(OperatorReason reason, String words, Instant at) {}
