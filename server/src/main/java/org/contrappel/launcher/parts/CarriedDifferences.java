package org.contrappel.launcher.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.contrappel.launcher.settings.Settings;
import org.contrappel.telephony.carried.CarriedParts;
import org.contrappel.telephony.carried.Versions;

/** Names what is not as it was when all tests last passed: when a part does not start, that is the first suspect. */
public final class CarriedDifferences {
  private static final String CURE = "If it worked before, delete %s and start again: the parts are fetched anew.";

  private CarriedDifferences() {}

  /** Lines for people; empty when nothing differs or nothing is known. */
  public static List<String> of(Settings settings) {
    return in(settings.parts(), Versions.lastSeenGood());
  }

  static List<String> in(Path folder, Versions good) {
    try {
      var here = Versions.of(new CarriedParts(folder));
      var differences = here.byPackage().isEmpty() ? List.<String>of() : here.differencesFrom(good);
      return differences.isEmpty()
          ? List.of()
          : Stream.concat(differences.stream(), Stream.of(CURE.formatted(folder))).toList();
    } catch (IOException e) {
      return List.of("The versions of the carried parts cannot be read: " + e.getMessage());
    }
  }
}
