/** Where alarms come in: checked, kept as they came, and on disk before the sender is told so. */
package org.contrappel.server.reception;
