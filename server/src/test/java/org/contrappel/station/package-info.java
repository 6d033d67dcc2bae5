/** A whole station for tests: every part a real process, spoken to over HTTP and by telephone alone, as its users do. */
package org.contrappel.station;
