/**
 * Whether the station is fit for work: what it stands on is looked at every few seconds, and what is wrong for longer than
 * a moment is an entry of the station's stream, when it begins and when it ends. {@code Faults} decides; {@code
 * StationHealth} looks and writes.
 */
package org.contrappel.server.health;
