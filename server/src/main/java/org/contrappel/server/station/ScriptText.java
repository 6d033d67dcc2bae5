package org.contrappel.server.station;

import org.contrappel.script.Script;

/** A script with the text it was read from: the text is what is frozen into an incident. */
public record ScriptText(Script script, String text) {}
