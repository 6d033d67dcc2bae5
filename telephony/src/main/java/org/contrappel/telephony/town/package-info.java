/**
 * The town: a cast of people by telephone number, each with manners (answers after, keys, is a machine, hangs up). One
 * YAML file, read by {@link org.contrappel.telephony.town.TownReader}; the same records are played by the simulated
 * network and, through {@link org.contrappel.telephony.town.TownAsterisk}, by a second real Asterisk behind a SIP
 * trunk. Nothing here knows the station.
 */
package org.contrappel.telephony.town;
