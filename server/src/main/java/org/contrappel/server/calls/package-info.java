/**
 * From the network back into the lane: what is reported of a call becomes an event of its incident, and after any doubt
 * the witnesses are asked what became of it.
 */
package org.contrappel.server.calls;
