package org.contrappel.demo;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One story: an alarm at a site, and how it should end.
 *
 * @param name one word, printed before each of its lines
 * @param told what should happen, one sentence
 * @param site the site's id
 * @param over whether the incident, as the API shows it, has come to the story's end
 * @param otherwise what went otherwise than told, empty when nothing did
 */
record Story(
    String name,
    String told,
    String site,
    java.util.function.Predicate<JsonNode> over,
    Function<JsonNode, List<String>> otherwise) {}
