package org.contrappel.script.shipped;

import java.util.List;
import org.contrappel.script.Script;
import org.contrappel.script.reading.ScriptReader;

/** The scripts that come with the product. */
public final class ShippedScripts {
  private static final List<String> NAMES = List.of(
      "agent-offer", "caller-absence", "caller-known", "caller-late", "caller-menu", "caller-not-before",
      "caller-on-test", "caller-technician", "caller-unknown", "caller-which", "caller-withdraw", "keyholder",
      "mission-all-clear", "mission-announce", "mission-arrival", "mission-findings", "operator-call",
      "operator-called-back", "verify-site", "verify-site-offer-test");

  private ShippedScripts() {}

  /** Their names, in alphabetical order. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists those there are
   */
  public static Script named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "There is no script \"" + name + "\"; there are " + String.join(", ", NAMES) + ".");
    }
    return ScriptReader.read(name + ".yaml", Resource.bytes(name + ".yaml")).orThrow();
  }

  /**
   * The text of one of them, as it is shipped.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public static String text(String name) {
    return new String(Resource.bytes(named(name).name() + ".yaml"), java.nio.charset.StandardCharsets.UTF_8);
  }
}
