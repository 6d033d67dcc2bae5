/**
 * Speech without any network: a sentence becomes a file a telephone network can play, spoken once by an engine of the
 * machine's own and kept under a name made of its content. Everything said is taken as text to be pronounced, never as
 * a command, an option or markup.
 */
package org.contrappel.telephony.speech;
