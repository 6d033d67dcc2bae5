/** Puts the parts of the server together: who is handed what, in which order things begin and end. */
package org.contrappel.server.assembly;
