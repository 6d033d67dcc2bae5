/** A network of one person at a keyboard: {@code contrappel ring SCRIPT}. */
package org.contrappel.telephony.terminal;
