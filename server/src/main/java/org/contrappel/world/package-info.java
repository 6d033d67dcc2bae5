/**
 * The world: a whole station in one process and one thread, with the town it can ring and a time that passes only when
 * it is let pass. {@link org.contrappel.world.StationWorld} is made of the same parts as the product; only the ledger
 * may be one in memory, the network is the simulated one, and what would be a thread is a deed on the world's agenda.
 * The same seed therefore tells the same story, byte for byte. Ships with the product: for tests, training, benchmarks.
 */
package org.contrappel.world;
