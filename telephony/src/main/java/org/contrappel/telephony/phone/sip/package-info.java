/**
 * As much SIP (RFC 3261) as a telephone needs that is only ever called, by a trunk or where it has registered: UDP, one
 * peer, no proxies. Why it is written by hand stands in docs/adr/0003-measuring-phone.md.
 */
package org.contrappel.telephony.phone.sip;
