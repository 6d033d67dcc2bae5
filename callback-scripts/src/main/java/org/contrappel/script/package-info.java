/**
 * What is said in one call. A script is data (YAML); the interpreter runs it until it must wait and returns a {@link
 * org.contrappel.script.Turn}; what was heard leads to the next turn, and the last one carries an {@link
 * org.contrappel.script.Outcome}. Nothing here knows of incidents, networks, clocks or codes.
 */
package org.contrappel.script;
