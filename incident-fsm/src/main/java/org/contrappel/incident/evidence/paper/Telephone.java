package org.contrappel.incident.evidence.paper;

/** A telephone number as it is read aloud in France: two digits at a time. */
final class Telephone {
  private Telephone() {}

  /** Other numbers are left as they are; null and blank stay so. */
  static String spoken(String number) {
    if (number == null) {
      return null;
    }
    var national = number.strip().replaceFirst("^\\+33", "0").replaceAll("[ .]", "");
    return national.matches("0[1-9][0-9]{8}") ? national.replaceAll("(..)(?=.)", "$1 ") : number.strip();
  }
}
