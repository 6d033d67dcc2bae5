package org.contrappel.script;

import java.util.Optional;

/**
 * What the interpreter answers.
 *
 * @param conversation to be stored before the turn is performed
 * @param turn to be performed now
 * @param outcome what came of the call, known as soon as the turn that ends it is returned; empty until then
 */
public record Step(Conversation conversation, Turn turn, Optional<Outcome> outcome) {}
