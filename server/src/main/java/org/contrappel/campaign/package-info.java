/**
 * Kills the real server with {@code kill -9} at drawn instants of real calls and looks at what becomes of them: the person
 * on the line, the telephone network, the register and the recordings are each asked for themselves.
 */
package org.contrappel.campaign;
