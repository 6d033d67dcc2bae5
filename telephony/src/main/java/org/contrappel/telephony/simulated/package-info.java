/**
 * A telephone network without telephones: it plays the town's people in this process, in order of time, on a clock that
 * is handed in. {@link org.contrappel.telephony.simulated.World} has a clock that can be let pass at will (tests,
 * training); {@link org.contrappel.telephony.simulated.RealAgenda} runs by a real one. It makes no recordings: those
 * need a real network. Chance is seeded only.
 */
package org.contrappel.telephony.simulated;
