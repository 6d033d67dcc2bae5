package org.contrappel.server.instructions;

/** An instruction on its way into its site's lane. */
public record Given(String site, Instruction instruction) {}
