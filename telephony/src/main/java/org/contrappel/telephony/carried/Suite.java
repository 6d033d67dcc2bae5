package org.contrappel.telephony.carried;

/**
 * One suite of Debian that packages can be fetched from.
 *
 * @param name for people
 * @param from the archive's address, for people
 * @param sources apt's lines for it
 */
record Suite(String name, String from, String sources) {}
