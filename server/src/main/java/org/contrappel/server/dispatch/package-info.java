/** Carries out what is already written down: rings, and ends calls. */
package org.contrappel.server.dispatch;
