/** The shipped evidence table, executed. {@link org.contrappel.incident.evidence.Case} writes cases as sentences. */
package org.contrappel.incident.evidence;
