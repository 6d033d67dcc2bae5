/** Streams entries to whoever watches, the moment they are on disk, whichever node wrote them. */
package org.contrappel.server.board;
