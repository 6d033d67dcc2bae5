/**
 * Sound as numbers: files and telephone codecs in and out, how loud and when, which keys and tones, and whether a
 * recording holds a given prompt. Pure and without state; the recorder, the tests and the benches listen with it.
 */
package org.contrappel.telephony.audio;
