package org.contrappel.incident.call;

import java.time.Duration;
import java.time.Instant;

/**
 * The recording of one call.
 *
 * @param file its name inside the recordings folder
 * @param sha256 of the file's bytes, lower-case hex
 */
public record KeptRecording(String file, String sha256, Duration length, Instant startedAt) {}
