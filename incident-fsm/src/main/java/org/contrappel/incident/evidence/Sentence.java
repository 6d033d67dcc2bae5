package org.contrappel.incident.evidence;

/**
 * A sentence for the operator, in the two languages of the desk.
 *
 * @param key what it is about, such as {@code clue} or {@code several_classes}; the same in every language
 */
public record Sentence(String key, String french, String english) {}
