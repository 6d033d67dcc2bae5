/** The parts of the station: how each is configured, started and known to be ready. */
package org.contrappel.launcher.parts;
