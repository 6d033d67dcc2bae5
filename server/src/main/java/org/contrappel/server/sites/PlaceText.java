package org.contrappel.server.sites;

import org.contrappel.incident.evidence.FreeWords;
import org.contrappel.incident.site.Place;

/** Where a site is, as people write it; each part may be left out. */
record PlaceText(String address, String access, String people, String dangers) {
  PlaceText {
    address = checked("address", address);
    access = checked("access", access);
    people = checked("people", people);
    dangers = checked("dangers", dangers);
  }

  static Place read(PlaceText text) {
    return text == null ? Place.UNKNOWN : new Place(text.address, text.access, text.people, text.dangers);
  }

  private static String checked(String part, String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    FreeWords.fault(words).ifPresent(fault -> {
      throw new IllegalArgumentException("the " + part + " of a site's place: " + fault);
    });
    return words.strip();
  }
}
