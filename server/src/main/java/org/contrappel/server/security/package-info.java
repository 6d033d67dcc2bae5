/**
 * Who may ask for what. Every request to the API carries a key; a key has a name, which becomes the author of what is
 * done with it, and a role. Keys are kept as SHA-256: they are 32 random bytes, so nothing slower is needed.
 */
package org.contrappel.server.security;
