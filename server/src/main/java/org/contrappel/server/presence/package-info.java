/**
 * Whether whoever has the shift is well. A person gives a sign of life by what he does with his hands, not by what his desk
 * does for him; who gives none is asked, and who does not answer is missed: an alarm of the class lone worker at a site of
 * the station, whose plan says whom to ring. {@code Patience} decides; the timers lie in the station's lane, so that no
 * restart forgets anybody.
 */
package org.contrappel.server.presence;
