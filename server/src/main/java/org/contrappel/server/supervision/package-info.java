/**
 * The site that says nothing: what is known of a site from its signals, and a pure watch that says which signal is missing
 * and when to look again. A missing signal becomes an alarm like any other.
 */
package org.contrappel.server.supervision;
