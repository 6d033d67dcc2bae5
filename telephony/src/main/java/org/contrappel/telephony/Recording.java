package org.contrappel.telephony;

import java.time.Duration;
import java.time.Instant;

/**
 * A finished recording of one call, from answer to hang-up.
 *
 * @param file the file's name inside the recordings folder; stereo WAV, 8 kHz, 16 bit: left the person called, right us
 * @param sha256 of the file's bytes, lower-case hex
 * @param startedAt when the call was answered
 * @param length how long it is
 */
public record Recording(String file, String sha256, Instant startedAt, Duration length) {}
