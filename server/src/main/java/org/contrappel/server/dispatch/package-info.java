/** Carries out what is already written down: rings, as the queue allows it, and ends calls. */
package org.contrappel.server.dispatch;
