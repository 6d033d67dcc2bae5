/** Incidents told as the telephone calls they are, through the rules as production runs them. */
package org.contrappel.incident.story;
