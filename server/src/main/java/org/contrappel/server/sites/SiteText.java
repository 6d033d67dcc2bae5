package org.contrappel.server.sites;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A site as people write it. Each compact constructor checks its own part and says what is wrong and what to write; the
 * reader adds the line. No message repeats a code.
 */
record SiteText(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String name,
    String kind,
    String language,
    String zone,
    List<NumberText> numbers,
    String plan,
    PlansText plans,
    SupervisionText supervision,
    CodePair codes,
    List<ContactText> contacts,
    PlaceText place,
    String account,
    Map<String, String> zones) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{2,10}");
  private static final Pattern ZONE = Pattern.compile("[0-9]{1,4}");
  private static final int LONGEST_NAME = 80;

  SiteText {
    id = checkedId(id, "site");
    name = checkedName(name);
    kind = kind == null ? "" : checkedName(kind);
    language = checkedLanguage(language);
    checkedZone(zone);
    checkedKeys(account, zones);
    numbers = checkedNumbers(numbers);
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
    if (contacts.stream().map(ContactText::id).distinct().count() < contacts.size()) {
      throw new IllegalArgumentException("two contacts of site " + id + " have the same id; give each its own");
    }
  }

  /** The right word and the one said under threat; either may be missing. */
  record CodePair(String right, String duress) {
    @Override
    public String toString() {
      return "CodePair[hidden]";
    }
  }

  record ContactText(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String name,
      String role,
      String language,
      String authority,
      List<NumberText> numbers,
      AvailableText available,
      CodePair codes) {
    private static final Set<String> AUTHORITIES = Set.of("full", "notified");

    ContactText {
      id = checkedId(id, "contact");
      if (id.equals("site")) {
        throw new IllegalArgumentException("a contact cannot have the id site; choose another");
      }
      name = checkedName(name);
      role = role == null ? "keyholder" : checkedName(role);
      language = language == null ? null : checkedLanguage(language);
      authority = authority == null ? usualAuthority(role) : authority;
      if (!AUTHORITIES.contains(authority)) {
        throw new IllegalArgumentException("authority is full or notified");
      }
      numbers = checkedNumbers(numbers);
    }
  }

  /** Whoever is only sent to the site cancels nothing there, unless the file says so. */
  private static String usualAuthority(String role) {
    return Set.of("agent", "technician").contains(role) ? "notified" : "full";
  }

  private static String checkedId(String id, String what) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "the id of a " + what + " has 1 to 40 of a-z, 0-9 and -, and begins with a letter or digit");
    }
    return id;
  }

  private static String checkedName(String name) {
    if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !name.codePoints().noneMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a name has 1 to 80 characters on one line");
    }
    return name.strip();
  }

  private static String checkedLanguage(String language) {
    var given = language == null ? "fr" : language.toLowerCase(Locale.ROOT);
    if (!Set.of("fr", "en").contains(given)) {
      throw new IllegalArgumentException("language is fr or en");
    }
    return given;
  }

  private static void checkedKeys(String account, Map<String, String> zones) {
    if (account != null && !ACCOUNT.matcher(account).matches()) {
      throw new IllegalArgumentException("account is what callers key for the site: 2 to 10 digits, in quotes");
    }
    if (zones != null) {
      zones.forEach((number, words) -> {
        if (number == null || !ZONE.matcher(number).matches()) {
          throw new IllegalArgumentException("zones have numbers of 1 to 4 digits, in quotes, and a name each");
        }
        checkedName(words);
      });
    }
  }

  private static void checkedZone(String zone) {
    try {
      if (zone != null) {
        ZoneId.of(zone);
      }
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("zone is a time zone such as Europe/Paris or Indian/Reunion", unknown);
    }
  }

  private static List<NumberText> checkedNumbers(List<NumberText> numbers) {
    var given = numbers == null ? List.<NumberText>of() : List.copyOf(numbers);
    NumberText.dialled(given);
    return given;
  }
}
