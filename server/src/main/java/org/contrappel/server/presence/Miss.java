package org.contrappel.server.presence;

/** An order of the station's lane: somebody is missed, raise the alarm. Ordered again until it is known to be raised. */
record Miss(Asked asked) {}
