/**
 * Calls that belong to no incident: those that come in to the station's number, and those by which it calls back whoever it
 * missed. What becomes of them is decided in the station's lane and written into its stream; once answered they are calls
 * like any other, which an operator joins, holds and gives back.
 */
package org.contrappel.server.switchboard;
