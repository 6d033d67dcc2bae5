/**
 * How well the station does, measured from outside: alarms go in through the web API, calls come out at a measuring
 * telephone behind the trunk, and both ends are read off one clock. Each bench prints a table and the aim beside it; none
 * is a test, for a busy machine must not fail a build.
 */
package org.contrappel.bench;
