/**
 * Starts the whole station and keeps it alive: Redis, the station's Asterisk, the town's Asterisk and the server, each a
 * process of its own. It owns them; none of them owns another. {@link org.contrappel.launcher.Station} is the same for
 * {@code run}, the demonstration, the benches and the tests, which give it other ports and folders.
 */
package org.contrappel.launcher;
