/**
 * The shift: who has taken it, what he was shown when he did, and what he leaves to the next. Taking it, leaving it and the
 * notes of it are entries of the station's stream; who is on is a document of the station's lane beside them.
 */
package org.contrappel.server.shift;
