package org.contrappel.telephony.town;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.contrappel.telephony.PhoneNumber;

/**
 * A cast of people.
 *
 * @param people each number once; may be empty
 * @param speech what they can say, in French: a short name {@code [a-z0-9-]} and its text; may be empty
 */
public record Town(List<Person> people, Map<String, String> speech) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

  public Town {
    people = List.copyOf(people);
    speech = Map.copyOf(speech);
    for (var name : speech.keySet()) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("The name of a speech has only a-z, 0-9 and -, at most 40 of them.");
      }
    }
    var numbers = new HashSet<PhoneNumber>();
    for (var person : people) {
      if (!numbers.add(person.number())) {
        throw new IllegalArgumentException("The number " + person.number() + " belongs to two people.");
      }
      for (var deed : person.deeds()) {
        if (deed instanceof Deed.Says(var said) && !speech.containsKey(said)) {
          throw new IllegalArgumentException(person.name() + " says '" + said + "', which is not under speech.");
        }
      }
    }
  }

  public Optional<Person> at(PhoneNumber number) {
    return people.stream().filter(person -> person.number().equals(number)).findFirst();
  }
}
