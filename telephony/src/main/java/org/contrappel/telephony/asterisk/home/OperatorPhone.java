package org.contrappel.telephony.asterisk.home;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An operator's SIP telephone, which registers with the station.
 *
 * @param name the operator's id, which is the telephone's user: {@code [a-z0-9-]{1,40}}, begins with a letter or a
 * digit
 * @param secret what it answers the digest challenge with
 */
public record OperatorPhone(String name, String secret) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /** Before the name of the telephone in an operator's browser; so no other name begins with it. */
  private static final String BROWSER = "web-";

  /** What the station's own configuration calls by these names. */
  private static final Set<String> TAKEN =
      Set.of(StationSip.TRUNK, StationSip.TRUNK_LOGIN, "transport", "global", "system");

  public OperatorPhone {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "An operator's name has 1 to 40 of a-z, 0-9 and -, does not begin with - or web-, and is none of "
              + String.join(", ", TAKEN.stream().sorted().toList()) + ". Give him another one.");
    }
    ConfValue.secret("The secret of the telephone of " + name, secret);
  }

  /** Whether an operator may be called so. */
  public static boolean isName(String name) {
    return name != null && NAME.matcher(name).matches() && !name.startsWith(BROWSER) && !TAKEN.contains(name);
  }

  /** The name of the telephone in this operator's browser. */
  public static String browserOf(String operator) {
    return BROWSER + operator;
  }

  /** Whose browser the telephone of this name is in; empty when it is in none. */
  public static Optional<String> ofBrowser(String name) {
    return Optional.of(name).filter(any -> any.startsWith(BROWSER)).map(any -> any.substring(BROWSER.length()))
        .filter(OperatorPhone::isName);
  }

  @Override
  public String toString() {
    return "OperatorPhone[" + name + "]";
  }
}
