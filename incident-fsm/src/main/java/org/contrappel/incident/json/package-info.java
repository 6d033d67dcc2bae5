/** How records, events, changes and orders are written and read again. */
package org.contrappel.incident.json;
