/** What the station's manager decides: plans and scripts in force, how things are called when they are spoken. */
package org.contrappel.server.station;
