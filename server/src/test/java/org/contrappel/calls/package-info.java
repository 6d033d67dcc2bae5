/**
 * Calls as the person called hears them: one station, its trunk leading to a measuring telephone, and the register beside
 * it. Tests are grouped by subject in interfaces; {@link org.contrappel.calls.CallsTest} plays them all on one station.
 */
package org.contrappel.calls;
