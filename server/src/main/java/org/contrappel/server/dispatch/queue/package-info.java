/**
 * The order in which calls may begin, under a budget of lines and of new calls per second. {@link
 * org.contrappel.server.dispatch.queue.CallQueue} decides and is pure; {@link
 * org.contrappel.server.dispatch.queue.Throttle} hands it the time and has the calls placed.
 */
package org.contrappel.server.dispatch.queue;
