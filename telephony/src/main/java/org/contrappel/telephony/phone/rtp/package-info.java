/**
 * The sound of one call over RTP (RFC 3550) at 8 kHz in 20 ms packets: an {@code Ear} that keeps what came, true in time,
 * and a {@code Mouth} that speaks, is silent, or presses keys.
 */
package org.contrappel.telephony.phone.rtp;
