package org.contrappel.telephony.simulated;

import java.util.Optional;
import org.contrappel.telephony.PhoneNumber;
import org.contrappel.telephony.town.Person;
import org.contrappel.telephony.town.Town;

/** Who can be rung. Asked anew at every call, so that manners may change between two. */
public interface Residents {

  Optional<Person> at(PhoneNumber number);

  /** The text of a speech. */
  String speech(String name);

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
