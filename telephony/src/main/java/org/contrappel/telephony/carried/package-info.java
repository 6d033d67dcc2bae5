/**
 * The parts the station carries with it: Asterisk, Redis, speech and sox, taken from Debian's packages into a folder of
 * the user's own and started with that folder's own loader, without root, Docker or chroot. The browser of the tests is
 * carried in the same way, from the machine's own release and with the machine's loader.
 */
package org.contrappel.telephony.carried;
