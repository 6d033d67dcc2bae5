/**
 * The operator's desk as a person has it: a real Chromium, driven over the station's own web address. A {@code Browser} is
 * one program with one microphone; an {@code OpenDesk} is one person's window in it.
 */
package org.contrappel.browser;
