/** Counts what ran, from the reports the test runner leaves behind. */
package org.contrappel.command.tally;
