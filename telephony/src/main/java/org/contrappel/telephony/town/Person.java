package org.contrappel.telephony.town;

import java.util.List;
import org.contrappel.telephony.PhoneNumber;

/**
 * Somebody who can be rung.
 *
 * @param name as people know him; never empty; never leaves the town's own records
 * @param number where he is rung
 * @param pickup what his telephone does
 * @param keying how his keys travel
 * @param deeds what he does once he has answered; after the last he stays on the line, silent. Empty unless he answers.
 */
public record Person(String name, PhoneNumber number, Pickup pickup, Keying keying, List<Deed> deeds) {
  public Person {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A person has a name.");
    }
    deeds = List.copyOf(deeds);
    if (!deeds.isEmpty() && !(pickup instanceof Pickup.Answers)) {
      throw new IllegalArgumentException("Only somebody who answers can do anything on the telephone.");
    }
    var again = deeds.indexOf(new Deed.Again());
    if (again >= 0 && again != deeds.size() - 1) {
      throw new IllegalArgumentException("'again' is the last deed: what follows it is never done.");
    }
    if (again >= 0 && deeds.stream().noneMatch(Person::takesTime)) {
      throw new IllegalArgumentException("Before 'again' he must do something that takes time, or he never stops.");
    }
  }

  private static boolean takesTime(Deed deed) {
    return switch (deed) {
      case Deed.Waits _, Deed.WaitsForSilence _, Deed.Hears _, Deed.Says _, Deed.Beeps _ -> true;
      case Deed.Presses _, Deed.HangsUp _, Deed.Again _ -> false;
    };
  }
}
