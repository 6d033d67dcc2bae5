package org.contrappel.server.instructions;

/** An instruction of a site is lifted before its time. @param by the name of the API key it came with */
public record Withdrawal(String site, String instruction, String by) {}
