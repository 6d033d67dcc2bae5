/** What an incident knows from outside: the alarm that came in, and the card of the site it came from. */
package org.contrappel.incident.site;
