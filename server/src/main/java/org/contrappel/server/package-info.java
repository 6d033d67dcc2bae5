/**
 * The application that assembles the station: reception takes an alarm, a lane decides, the ledger writes, the dispatcher
 * acts, a telephone network rings, and what was heard comes back into the lane. {@link org.contrappel.server.Main} starts
 * it.
 */
package org.contrappel.server;
