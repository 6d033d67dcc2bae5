/**
 * The real network: calls through an Asterisk. Its manager interface (AMI) places calls and tells what becomes of them; its
 * gateway interface (FastAGI) performs the turns. The library's quirks are fenced in {@code AmiLine} and {@code AgiLine}.
 */
package org.contrappel.telephony.asterisk;
