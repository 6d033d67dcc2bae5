/**
 * The folder one Asterisk process lives in: its configuration, its logs, its recordings. {@link
 * org.contrappel.telephony.asterisk.home.AsteriskHome} writes what every Asterisk of ours has in common; {@link
 * org.contrappel.telephony.asterisk.home.StationAsterisk} adds what makes it the station's. Everything is written anew
 * before each start, so that a folder never remembers an older version's settings.
 */
package org.contrappel.telephony.asterisk.home;
