/**
 * Telephone networks behind one small interface. {@link org.contrappel.telephony.PhoneNetwork} places a call, {@link
 * org.contrappel.telephony.Talk} says what is to be performed on it, {@link org.contrappel.telephony.CallListener} is
 * told what became of it. Knows scripts' turns, not incidents.
 */
package org.contrappel.telephony;
