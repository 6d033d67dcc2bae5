/**
 * What {@code ./contrappel} can do, one command a file: each starts a station through the launcher, or uses the one that
 * runs, and hands it to the demonstration, a bench or a campaign.
 */
package org.contrappel.command;
