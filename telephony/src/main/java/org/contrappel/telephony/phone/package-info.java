/**
 * A telephone that measures: it stands behind a trunk in place of the public network, takes calls as it is told to,
 * hears, keys and speaks, and keeps the instant of everything. Tests read like a call; benchmarks read the instants. All
 * instants are {@link java.lang.System#nanoTime} of this process, good for differences only.
 */
package org.contrappel.telephony.phone;
