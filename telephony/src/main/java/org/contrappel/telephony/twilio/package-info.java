/**
 * Twilio as a network: so far how a turn is said in TwiML, so that the script language stays what all networks honour.
 */
package org.contrappel.telephony.twilio;
