/**
 * A ledger kept in this process's memory and in no file: for worlds, where a whole station lives in one process, and
 * gone with it. It keeps the same entries with the same hashes as the one in Redis and refuses what that one refuses;
 * the tests of the one are the tests of the other.
 */
package org.contrappel.server.ledger.memory;
