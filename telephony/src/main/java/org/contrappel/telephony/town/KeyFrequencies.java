package org.contrappel.telephony.town;

/** The two frequencies of a key (ITU-T Q.23). */
record KeyFrequencies(int low, int high) {
  private static final String KEYPAD = "123A456B789C*0#D";
  private static final int[] LOW = {697, 770, 852, 941};
  private static final int[] HIGH = {1209, 1336, 1477, 1633};

  static KeyFrequencies of(char key) {
    var place = KEYPAD.indexOf(key);
    return new KeyFrequencies(LOW[place / 4], HIGH[place % 4]);
  }
}
