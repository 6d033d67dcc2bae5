/**
 * Lanes at work: each lane this node holds has one virtual thread that takes what came into its inbox and what its
 * timers say, asks {@link org.contrappel.server.lane.LaneWork} to decide, and appends the decision in one stroke.
 * Nothing here polls: it waits for Redis, for a timer or for a lease.
 */
package org.contrappel.server.lane;
