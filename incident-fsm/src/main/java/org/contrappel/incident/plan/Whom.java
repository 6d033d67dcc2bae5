package org.contrappel.incident.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.contrappel.incident.site.Callee;
import org.contrappel.incident.site.Contact;
import org.contrappel.incident.site.SiteCard;

/**
 * Whom a step rings, in this order: {@code site}, {@code keyholders} (which is {@code role:keyholder}), {@code role:R} for
 * every contact of that role in the order of the site's card, {@code contact:ID} for one.
 */
public record Whom(List<String> words) {
  private static final Pattern WORD = Pattern.compile("site|keyholders|role:[a-z0-9_-]{1,40}|contact:[a-z0-9-]{1,40}");
  private static final String ROLE = "role:";
  private static final String CONTACT = "contact:";
  private static final Whom SITE = new Whom(List.of("site"));

  public Whom {
    words = List.copyOf(words);
    for (var word : words) {
      if (!WORD.matcher(word).matches()) {
        throw new IllegalArgumentException("'" + word + "' is nobody a step can ring");
      }
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A step rings at least one.");
    }
  }

  public boolean isSite() {
    return words.equals(SITE.words);
  }

  /** The people it means at this site, each once; those who do not exist there are missing. */
  public List<Callee> at(SiteCard card) {
    var people = new LinkedHashMap<String, Callee>();
    for (var word : words) {
      for (var callee : at(card, word)) {
        people.putIfAbsent(callee.id(), callee);
      }
    }
    return new ArrayList<>(people.values());
  }

  /** The contacts it names one by one. */
  public List<String> contacts() {
    return words.stream().filter(word -> word.startsWith(CONTACT)).map(word -> word.substring(CONTACT.length())).toList();
  }

  private static List<Callee> at(SiteCard card, String word) {
    if (word.equals("site")) {
      return List.of(card.callee());
    }
    if (word.startsWith(CONTACT)) {
      return card.contact(word.substring(CONTACT.length())).map(Contact::callee).stream().toList();
    }
    var role = word.startsWith(ROLE) ? word.substring(ROLE.length()) : Contact.KEYHOLDER;
    return card.contacts().stream().filter(contact -> role.equals(contact.role())).map(Contact::callee).toList();
  }
}
