/**
 * What is read out to an emergency service, and what is printed to prove the verification afterwards: pure functions
 * from small values to French text. What is not known is said as {@code non connu} and never left out; no code word
 * is part of any of these values.
 */
package org.contrappel.incident.evidence.paper;
