package org.contrappel.incident.table;

import java.util.function.BiConsumer;

/**
 * What a row does: it writes changes and orders into the draft, and moves no phase (the row's {@code to} does).
 *
 * @param words as they stand in the diagram
 */
public record Deed(String words, BiConsumer<Situation, Draft> act) {}
