/** Seeded walks through incidents, from reception on: the records they reach are what the table is checked against. */
package org.contrappel.incident.walk;
