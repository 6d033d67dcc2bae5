package org.contrappel.script;

/**
 * One sentence to be said, with its facts already filled in.
 *
 * @param text what is said; never empty, plain text (no markup)
 * @param language the language it is said in
 */
public record Utterance(String text, Language language) {}
