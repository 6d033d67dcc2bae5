package org.contrappel.server.web;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Incident;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.Contact;

/** The telephones of an incident's people. */
final class Numbers {
  private Numbers() {}

  /** The first number of a person on the incident's card. */
  static String first(Incident incident, String person) {
    var site = Optional.ofNullable(incident.site());
    var numbers = person.equals(Callee.SITE)
        ? site.map(card -> card.numbers())
        : site.flatMap(card -> card.contact(person)).map(Contact::numbers);
    return numbers.orElse(List.of()).stream().findFirst().orElseThrow(() -> Refusal.malformed(
        "The incident's site has nobody of that id with a telephone. Send a number, or another person."));
  }
}
