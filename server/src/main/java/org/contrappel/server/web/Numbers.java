package org.contrappel.server.web;

import java.util.List;
import java.util.Optional;
import org.contrappel.incident.Incident;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.Contact;
import org.contrappel.telephony.PhoneNumber;

/** The telephones of an incident's people. */
final class Numbers {
  private Numbers() {}

  /**
   * Where somebody is to be called.
   *
   * @param person {@code site}, a contact's id, or empty where there is a number
   * @param number one of the person's, or any; null: his first
   */
  static String wanted(Incident incident, String person, String number) {
    if (person.isEmpty() && number == null) {
      throw Refusal.malformed("Say whom to call: {\"person\": \"site\"} or a contact's id, or {\"number\": \"…\"}.");
    }
    if (number == null) {
      return first(incident, person);
    }
    try {
      PhoneNumber.parse(number);
      return number;
    } catch (IllegalArgumentException unusable) {
      throw Refusal.malformed(unusable.getMessage());
    }
  }

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
