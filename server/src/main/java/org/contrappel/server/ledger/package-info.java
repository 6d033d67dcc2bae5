/**
 * The station's memory in Redis. Everything is kept per {@link org.contrappel.server.ledger.Lane}: hash-chained
 * streams, documents, timers, the index of open incidents and an inbox. One atomic script appends; it refuses whoever
 * lost the lane's lease and whatever is not exactly the next number. Knows JSON only as strings: what they mean is
 * decided elsewhere.
 */
package org.contrappel.server.ledger;
