/**
 * What a lane is for: it hands each input to the incident's table, and turns what the table answers into entries,
 * snapshots, timers and orders. It decides nothing itself and does nothing itself.
 */
package org.contrappel.server.incidents;
