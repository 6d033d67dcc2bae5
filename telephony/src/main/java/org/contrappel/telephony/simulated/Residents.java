package org.contrappel.telephony.simulated;

import java.time.Duration;
import java.util.Optional;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Pickup;
import org.contrappel.telephony.town.Town;

/** Who can be rung. Asked anew at every call, so that manners may change between two. */
public interface Residents {

  Optional<Person> at(PhoneNumber number);

  /** The text of a speech. */
  String speech(String name);

  /**
   * What an operator's telephone does when it rings; empty while none is registered. Where nobody says otherwise,
   * everybody sits at his desk and answers soon.
   */
  default Optional<Pickup> operatorsPickup(String name) {
    return Optional.of(new Pickup.Answers(AT_HIS_DESK));
  }

  Duration AT_HIS_DESK = Duration.ofSeconds(2);

  static Residents of(Town town) {
    return new Residents() {
      @Override
      public Optional<Person> at(PhoneNumber number) {
        return town.at(number);
      }

      @Override
      public String speech(String name) {
        return town.speech().get(name);
      }
    };
  }
}
