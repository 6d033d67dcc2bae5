/** One attempt to reach one person at one number: what was meant, which facts were seen, and what came of it. */
package org.contrappel.incident.call;
