/**
 * Whoever was sent to the site: an intervention agent or a technician, from accepting to the all clear. Which point he has
 * reached is data; when the next is due follows from the plan's times.
 */
package org.contrappel.incident.mission;
