/**
 * The one transition table. {@link org.contrappel.incident.table.IncidentTable} holds the rows; the named guards and
 * deeds stand beside it. The same rows configure the state machine, print the diagram and drive the tests. Rows are not
 * tried in order, so for any record and event exactly one may be open.
 */
package org.contrappel.incident.table;
