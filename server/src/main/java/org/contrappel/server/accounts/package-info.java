/**
 * The people who sign in at the desk. An account is a document of the station's lane, every change of one an entry in the
 * station's stream: two nodes know the same people, and nobody becomes a supervisor unseen. A password is kept as bcrypt
 * alone. A session is known by the hash of its cookie and ends by itself; guessing passwords is answered more and more
 * slowly, for each name and for each address, whether or not the name is anybody's.
 */
package org.contrappel.server.accounts;
