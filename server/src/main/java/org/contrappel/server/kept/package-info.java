/**
 * What lies in a lane: the names of its documents and items, and the JSON they are kept in. Knows what things are called,
 * not what is done with them.
 */
package org.contrappel.server.kept;
